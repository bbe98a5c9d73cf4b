package org.mirubato.infra.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mirubato.infra.MirubatoIT;
import org.mirubato.infra.TestUser;
import org.mirubato.infra.upload.Samples;
import org.slf4j.LoggerFactory;

/** What users and administrators see while one of the embedded servers is away, and after it is back. */
class PartsThatEndIT extends MirubatoIT {

    private static final Logger LOGGER = (Logger) LoggerFactory.getLogger(KeptServer.class);
    private static final Logger FAILURES = (Logger) LoggerFactory.getLogger("org.mirubato.infra.http.Failures");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ListAppender<ILoggingEvent> said = new ListAppender<>();
    private final ListAppender<ILoggingEvent> saidOfRequests = new ListAppender<>();
    private final TestUser user = newUser();
    private final Path data = server().bean(DataFolder.class).root();

    @BeforeEach
    void listen() {
        said.start();
        LOGGER.addAppender(said);
        saidOfRequests.start();
        FAILURES.addAppender(saidOfRequests);
    }

    @AfterEach
    void everything_goes_on() {
        LOGGER.detachAppender(said);
        FAILURES.detachAppender(saidOfRequests);
        assertThat(Patience.of(PATIENCE).until(PartsThatEndIT::allCaughtUp)).isTrue();
    }

    @Test
    void without_postgresql_nothing_is_acknowledged_and_all_goes_on_by_itself_once_it_is_back() throws IOException {
        String score = user.uploaded("score.pdf", Samples.distinct(Samples.ROS));
        user.processed(score);
        // a start is refused as long as this file is missing
        Path version = data.resolve("pg").resolve("PG_VERSION");
        Path away = data.resolve("pg").resolve("PG_VERSION.away");
        Files.move(version, away);
        kill("pg");
        // a connection that outlived it may have taken one more change, and rightly so: what it confirms is on the disk
        assertThat(Patience.of(PATIENCE)
                        .until(() -> lines().stream().anyMatch(line -> line.startsWith("Cannot prepare"))))
                .isTrue();

        HttpResponse<String> change = title(score, "While it is away");
        HttpResponse<String> ready = user.get("/readyz");
        Files.move(away, version);

        assertThat(change.statusCode()).isEqualTo(503);
        assertThat(change.headers().firstValue("Retry-After")).isPresent();
        assertThat(ready.statusCode()).isEqualTo(503);
        assertThat(Patience.of(PATIENCE).until(() -> user.get("/readyz").statusCode() == 200))
                .isTrue();
        assertThat(title(score, "Once it is back").statusCode()).isEqualTo(200);
        // read models that were at work as it went away try again after longer and longer pauses
        assertThat(Patience.of(PATIENCE)
                        .until(() -> user.get("/api/scores/" + score).body().contains("Once it is back")))
                .isTrue();
        assertThat(user.processed(user.uploaded("next.pdf", Samples.distinct(Samples.ROS)))
                        .path("processing_status")
                        .asString())
                .isEqualTo("completed");
        assertThat(lines())
                .startsWith("PostgreSQL has ended by signal 9 and is started again.")
                .anyMatch(line -> line.startsWith("PostgreSQL answers again"));
        assertThat(saidOfRequests.list)
                .as("one line for each request that was put off")
                .isNotEmpty()
                .allMatch(event -> event.getThrowableProxy() == null);
    }

    @Test
    void without_redis_and_the_s3_server_uploads_are_taken_and_processed_once_they_are_back() {
        kill("redis");
        kill("s3");

        String score = user.uploaded("score.pdf", Samples.distinct(Samples.ROS));

        assertThat(user.processed(score).path("processing_status").asString()).isEqualTo("completed");
        assertThat(user.bytes("/api/scores/" + score + "/download/pdf").statusCode())
                .isEqualTo(200);
        assertThat(lines())
                .contains(
                        "Redis has ended by signal 9 and is started again.",
                        "The S3 server has ended by signal 9 and is started again.");
    }

    private HttpResponse<String> title(String score, String title) {
        return user.put("/api/scores/" + score, "{\"title\":\"" + title + "\"}");
    }

    /** Kills the first process of the server that works in a part of the data folder, and returns when it is dead. */
    private void kill(String part) {
        List<ProcessHandle> all = new ServerTraces(data.resolve(part), program -> true, "TERM")
                .processes().stream().filter(each -> !isShell(each)).toList();
        ProcessHandle first = all.stream()
                .filter(each -> each.parent().filter(all::contains).isEmpty())
                .findFirst()
                .orElseThrow();
        first.destroyForcibly();
        first.onExit().join();
    }

    private static boolean isShell(ProcessHandle process) {
        return process.info()
                .command()
                .filter(command -> command.endsWith("sh"))
                .isPresent();
    }

    private static boolean allCaughtUp() {
        try {
            return server().caughtUp();
        } catch (RuntimeException away) {
            return false;
        }
    }

    private List<String> lines() {
        return List.copyOf(said.list).stream()
                .map(ILoggingEvent::getFormattedMessage)
                .toList();
    }
}
