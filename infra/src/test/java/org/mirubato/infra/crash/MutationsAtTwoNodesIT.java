package org.mirubato.infra.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mirubato.infra.TestUser;
import org.mirubato.infra.sync.EventStream;
import tools.jackson.databind.JsonNode;

/** A device that sends the same to two nodes, one of which dies over it, and another one that hears of it at that node. */
@Timeout(300)
class MutationsAtTwoNodesIT {

    private static final int BATCHES = 20;
    private static final String STREAM = "/api/v2/sync/stream";

    private static Cluster cluster;
    private static Node dying;
    private static Node staying;

    @BeforeAll
    static void start() throws IOException {
        cluster = new Cluster(Files.createTempDirectory(Files.createDirectories(Path.of("target", "it")), "twice")
                .toAbsolutePath());
        dying = cluster.begin("first", "command,query,sync").ready();
        staying = cluster.begin("second", "command,query,sync").ready();
    }

    @AfterAll
    static void stop() {
        cluster.close();
    }

    @Test
    void each_mutation_has_its_effect_once_and_is_told_though_a_node_is_killed_between_its_event_and_its_answer()
            throws Exception {
        String token = staying.signIn("anna@example.org");
        push(staying.as(token), """
            {"mid": 1, "kind": "logbook_entry", "id": "e1",
             "set": {"timestamp": "2026-05-01T18:30:00Z", "duration": 0}}\
            """);

        Told told = new Told();
        EventStream atDying = EventStream.open(dying.as(token), STREAM);
        atDying.next(frame -> told.took(frame) && frame.event().equals("caughtUp"));

        List<CompletableFuture<Boolean>> sent = new ArrayList<>();
        for (int i = 0; i < BATCHES; i++) {
            String batch = batch(i);
            sent.add(CompletableFuture.supplyAsync(() -> answered(dying.as(token), batch)));
            if (i == BATCHES / 2) {
                dying.kill();
            }
            answered(staying.as(token), batch);
        }
        long heard = sent.stream().filter(CompletableFuture::join).count();
        for (int i = 0; i < BATCHES; i++) {
            push(staying.as(token), batch(i));
        }
        List<String> again = new ArrayList<>();
        for (int i = 0; i < BATCHES; i++) {
            push(staying.as(token), batch(i))
                    .path("results")
                    .forEach(result -> again.add(result.path("status").asString()));
        }

        assertThat(heard).isBetween(1L, BATCHES - 1L);
        assertThat(again).hasSize(3 * BATCHES).containsOnly("duplicate");
        JsonNode entry = TestUser.json(staying.as(token).get("/api/v2/entries/e1"));
        assertThat(entry.path("data").path("duration").asInt()).isEqualTo(2 * BATCHES);

        atDying.next(frame -> told.took(frame) && frame.event().equals("end"));
        int heardLive = told.entries.size();
        EventStream atStaying = EventStream.open(staying.as(token), STREAM + "?cursor=" + told.cursor);
        atStaying.next(frame -> told.took(frame) && frame.event().equals("caughtUp"));
        atStaying.close();
        assertThat(heardLive).isBetween(2, BATCHES);
        assertThat(told.entries).hasSize(1 + BATCHES);
        assertThat(told.entries.get("e1").path("duration").asInt()).isEqualTo(2 * BATCHES);
    }

    /** What a device holds that takes in what it is told; its deltas must join. */
    private static final class Told {

        private final Map<String, JsonNode> entries = new TreeMap<>();
        private String cursor = "";
        private long place;

        boolean took(EventStream.Frame frame) {
            if (frame.event().equals("delta")) {
                assertThat(frame.data().path("from").asLong()).isEqualTo(place);
                place = frame.data().path("to").asLong();
                cursor = frame.id();
                frame.data().path("ops").forEach(op -> entries.put(op.path("id").asString(), op.path("body")));
            }
            return true;
        }
    }

    private static String batch(int number) {
        return IntStream.of(2 + 2 * number, 3 + 2 * number)
                .mapToObj(mid -> "{\"mid\": " + mid + ", \"kind\": \"logbook_entry\", \"id\": \"e1\", \"base\": 0,"
                        + " \"inc\": {\"duration\": 1}}")
                .reduce((one, other) -> one + "," + other)
                .map(both -> both + ", {\"mid\": " + (1000 + number) + ", \"kind\": \"logbook_entry\", \"id\": \"own_"
                        + number + "\", \"set\": {\"timestamp\": \"2026-05-01T18:30:00Z\", \"duration\": 5}}")
                .orElseThrow();
    }

    /** Whether an answer came; a node that is killed gives none. */
    private static boolean answered(TestUser user, String mutations) {
        try {
            return push(user, mutations).path("results").isArray();
        } catch (RuntimeException e) {
            return false;
        }
    }

    private static JsonNode push(TestUser user, String mutations) {
        return TestUser.json(
                user.post("/api/v2/sync/push", "{\"deviceId\": \"phone\", \"mutations\": [" + mutations + "]}"));
    }
}
