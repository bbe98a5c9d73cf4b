package org.mirubato.infra.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** Small real processes stand for servers. */
class KeptServerTest {

    private static final Logger LOGGER = (Logger) LoggerFactory.getLogger(KeptServer.class);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ListAppender<ILoggingEvent> said = new ListAppender<>();

    @TempDir
    Path folder;

    @BeforeEach
    void listen() {
        said.start();
        LOGGER.addAppender(said);
    }

    @AfterEach
    void stop() {
        LOGGER.detachAppender(said);
    }

    @Test
    void a_server_that_ends_again_and_again_is_left_alone_with_a_line_that_says_what_to_do() {
        Sleeper sleeper = new Sleeper("0");
        Restarts three = new Restarts(3, Duration.ofMillis(1), Duration.ofMillis(1), Duration.ofMinutes(1));

        try (KeptServer<String> server = KeptServer.start(sleeper, PATIENCE, three)) {
            boolean givenUp = Patience.of(PATIENCE).until(() -> says("left alone"));

            assertThat(givenUp).isTrue();
            assertThat(sleeper.starts).hasValue(4);
            assertThat(lines().get(lines().size() - 1))
                    .isEqualTo(
                            "The sleeper was started 3 times in a row in vain and is left alone: mend the cause (see "
                                    + sleeper.log() + "), then start Mirubato again.");
        }
    }

    @Test
    void a_server_that_has_run_for_a_while_may_end_as_often_as_it_likes() {
        Sleeper sleeper = new Sleeper("0.05");
        Restarts one = new Restarts(1, Duration.ofMillis(1), Duration.ofMillis(1), Duration.ofMillis(10));

        try (KeptServer<String> server = KeptServer.start(sleeper, PATIENCE, one)) {
            assertThat(Patience.of(PATIENCE).until(() -> sleeper.starts.get() > 4))
                    .isTrue();
        }
        assertThat(says("left alone")).isFalse();
    }

    @Test
    void a_server_that_is_stopped_is_not_started_again() {
        Sleeper sleeper = new Sleeper("600");

        KeptServer.start(sleeper, PATIENCE, Restarts.USUAL).close();

        assertThat(sleeper.starts).hasValue(1);
        assertThat(sleeper.traces().processes()).isEmpty();
        assertThat(lines()).isEmpty();
    }

    @Test
    void stopping_does_not_hang_while_a_killed_server_is_being_started_again() throws Exception {
        Sleeper sleeper = new Sleeper("600");
        KeptServer<String> server = KeptServer.start(sleeper, PATIENCE, Restarts.USUAL);
        assertThat(Patience.of(PATIENCE)
                        .until(() -> !sleeper.traces().processes().isEmpty()))
                .isTrue();
        sleeper.held = new CountDownLatch(1);
        sleeper.traces().processes().forEach(ProcessHandle::destroyForcibly);
        assertThat(Patience.of(PATIENCE).until(() -> sleeper.starts.get() == 2)).isTrue();
        Thread stop = new Thread(server::close);
        stop.start();
        assertThat(Patience.of(PATIENCE).until(() -> stop.getState() == Thread.State.WAITING))
                .isTrue();

        sleeper.held.countDown();

        stop.join(PATIENCE.toMillis());
        assertThat(stop.isAlive()).isFalse();
        assertThat(sleeper.traces().processes()).isEmpty();
    }

    @Test
    void a_start_that_fails_says_its_reason_and_is_tried_again_at_the_same_port() {
        Sleeper sleeper = new Sleeper("600");
        sleeper.failsAt = 2;
        Restarts quick = new Restarts(5, Duration.ofMillis(1), Duration.ofMillis(1), Duration.ofMinutes(1));

        try (KeptServer<String> server = KeptServer.start(sleeper, PATIENCE, quick)) {
            assertThat(Patience.of(PATIENCE)
                            .until(() -> !sleeper.traces().processes().isEmpty()))
                    .isTrue();
            sleeper.traces().processes().forEach(ProcessHandle::destroyForcibly);

            assertThat(Patience.of(PATIENCE).until(() -> says("answers again"))).isTrue();
            assertThat(lines())
                    .startsWith("The sleeper has ended by signal 9 and is started again.", "It does not like that.");
            assertThat(server.address()).isEqualTo("bed 7");
        }
    }

    @Test
    void pauses_double_up_to_the_longest() {
        assertThat(List.of(1, 2, 3, 4, 9, 90))
                .extracting(inARow -> Restarts.USUAL.before(inARow).toMillis())
                .containsExactly(0L, 250L, 500L, 1000L, 30_000L, 30_000L);
    }

    private boolean says(String words) {
        return lines().stream().anyMatch(line -> line.contains(words));
    }

    private List<String> lines() {
        return List.copyOf(said.list).stream()
                .map(ILoggingEvent::getFormattedMessage)
                .toList();
    }

    /** Sleeps for some seconds and ends. */
    private final class Sleeper implements ServerKind<String> {

        private final String seconds;
        private final AtomicInteger starts = new AtomicInteger();
        private int failsAt;
        private volatile CountDownLatch held = new CountDownLatch(0);

        Sleeper(String seconds) {
            this.seconds = seconds;
        }

        @Override
        public String name() {
            return "The sleeper";
        }

        @Override
        public Path log() {
            return folder.resolve("sleeper.log");
        }

        ServerTraces traces() {
            return new ServerTraces(folder, program -> program.toString().contains("sleep"), "TERM");
        }

        @Override
        public RunningServer<String> start(int port, Duration patience) {
            if (starts.incrementAndGet() == failsAt) {
                throw new StartupProblem("It does not like that.");
            }
            try {
                held.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            int bed = port == ANY_PORT ? 7 : port;
            return new RunningServer<>(
                    ServerProcess.start(List.of("sleep", seconds), traces(), log()), bed, "bed " + bed);
        }
    }
}
