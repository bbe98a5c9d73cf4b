package org.mirubato.infra.processing;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.github.kagkarlsson.scheduler.Scheduler;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirubato.infra.TestServer;
import org.mirubato.infra.TestUser;
import org.mirubato.infra.upload.Samples;
import org.slf4j.LoggerFactory;

class RestartIT {

    private static final Logger ROOT = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);

    @TempDir
    private static Path data;

    private static final ListAppender<ILoggingEvent> SAID_WHILE_STOPPING = new ListAppender<>();
    private static String token = "";
    private static String score = "";

    @BeforeAll
    static void a_server_is_stopped_while_a_job_waits() {
        TestServer before = TestServer.start(data);
        TestUser user = before.signIn("musician");
        token = user.token();
        before.context().getBean("jobScheduler", Scheduler.class).pause();
        score = user.uploaded("score.pdf", Samples.distinct(Samples.ROS));
        SAID_WHILE_STOPPING.start();
        ROOT.addAppender(SAID_WHILE_STOPPING);
        before.close();
        ROOT.detachAppender(SAID_WHILE_STOPPING);
    }

    @Test
    void jobs_left_by_the_last_run_do_not_fail_because_their_handlers_are_not_there_yet() {
        try (TestServer after = TestServer.start(data, "--mirubato.limits.job-retries=0")) {
            TestUser user = TestUser.withToken(after.url(), token);

            assertThat(user.processed(score).path("processing_status").asString())
                    .isEqualTo("completed");
        }
    }

    @Test
    void a_scheduler_is_stopped_once_and_does_not_warn_of_multiple_calls() {
        assertThat(SAID_WHILE_STOPPING.list)
                .filteredOn(event -> event.getLevel().isGreaterOrEqual(Level.WARN))
                .filteredOn(event -> event.getLoggerName().startsWith("com.github.kagkarlsson"))
                .isEmpty();
    }
}
