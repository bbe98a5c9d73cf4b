package org.mirubato.infra.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mirubato.infra.Eventually.until;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mirubato.infra.TestUser;
import org.mirubato.infra.sync.EventStream;

/**
 * PostgreSQL is killed while the projections have nothing to do, and takes with it what they have not waited for. It is told to be slow
 * in bringing such transactions to the disk, so that there is something to take.
 */
class CrashBehindIdleProjectionsIT {

    private static final int CRASHES = 2;
    private static final int CHANGES = 5;

    private static Path data;
    private static ChildServer server;

    @BeforeAll
    static void start() throws IOException {
        Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target", "it")), "idle")
                .toAbsolutePath();
        data = folder.resolve("data");
        server = ChildServer.start(data, folder.resolve("server.log"), "--mirubato.claim-seconds=2");
    }

    @AfterAll
    static void stop() throws InterruptedException {
        server.kill();
    }

    @Test
    void what_a_crash_took_from_idle_read_models_is_there_again_though_nothing_else_happens() throws Exception {
        TestUser musician = TestUser.signIn(server.url(), "clara@example.org");
        Files.writeString(
                data.resolve("pg").resolve("postgresql.auto.conf"),
                "wal_writer_delay = '10s'\n",
                StandardOpenOption.APPEND);
        server.killPostgres(true);
        untilItAnswers(musician);

        for (int crash = 1; crash <= CRASHES; crash++) {
            for (int nr = 1; nr <= CHANGES; nr++) {
                push(musician, crash * CHANGES + nr);
            }
            server.killPostgres(true);
            untilItAnswers(musician);
            List<String> all = ids(crash);
            until(() -> missing(musician, all).isEmpty(), () -> missing(musician, all));
            untilToldOf(musician, all);
        }
    }

    private static List<String> ids(int crashes) {
        return IntStream.rangeClosed(CHANGES + 1, crashes * CHANGES + CHANGES)
                .mapToObj(CrashBehindIdleProjectionsIT::id)
                .toList();
    }

    private static String id(int nr) {
        return "entry-" + nr;
    }

    private static void untilItAnswers(TestUser user) {
        until(() -> user.get("/readyz").statusCode() == 200
                && user.get("/api/v2/entries").statusCode() == 200);
    }

    private static List<String> missing(TestUser user, List<String> all) {
        return all.stream()
                .filter(id -> user.get("/api/v2/entries/" + id).statusCode() != 200)
                .toList();
    }

    private static void push(TestUser user, int nr) {
        String change = "{\"mid\": %d, \"kind\": \"logbook_entry\", \"id\": \"%s\",".formatted(nr, id(nr))
                + " \"set\": {\"timestamp\": \"2026-05-01T18:30:00Z\", \"duration\": 5}}";
        String answer = user.post("/api/v2/sync/push", "{\"deviceId\": \"phone\", \"mutations\": [" + change + "]}")
                .body();
        assertThat(answer).contains("applied");
    }

    /** A device without a past hears of all of them. */
    private static void untilToldOf(TestUser user, List<String> all) throws IOException {
        Set<String> ids = new TreeSet<>();
        try (EventStream stream = EventStream.open(user, "/api/v2/sync/stream")) {
            stream.next(frame -> {
                frame.data().path("ops").forEach(op -> ids.add(op.path("id").asString()));
                return ids.containsAll(all);
            });
        }
    }
}
