package org.mirubato.infra.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mirubato.infra.TestUser.json;

import org.junit.jupiter.api.Test;
import org.mirubato.infra.MirubatoIT;
import org.mirubato.infra.TestUser;
import tools.jackson.databind.JsonNode;

/** Entities of all kinds in one list, each with its version, on the real server. */
class SyncBatchIT extends MirubatoIT {

    private static final String ENTITY = """
            {"id": "%s", "type": "logbook_entry", "checksum": "0", "version": %d,
             "data": {"timestamp": "2026-05-01T18:30:00Z", "duration": 30, "notes": "%s"}}""";

    private final TestUser anna = newUser();

    @Test
    void what_is_sent_is_there_and_the_answer_says_how_much() {
        JsonNode answer = batch(ENTITY.formatted("entry_1", 1, "slow") + "," + ENTITY.formatted("entry_2", 1, "fast"));

        assertThat(answer.path("uploaded").asInt()).isEqualTo(2);
        assertThat(answer.path("conflicts").size()).isZero();
        assertThat(answer.path("newSyncToken").asString()).matches("seq_\\d+");
        assertThat(notes("entry_1")).isEqualTo("slow");
    }

    @Test
    void an_older_version_is_reported_and_overwrites_nothing() throws Exception {
        batch(ENTITY.formatted("entry_1", 1, "slow"));
        anna.post("/api/sync/push", "{\"changes\": {\"entries\": [{\"id\": \"entry_1\", \"notes\": \"by phone\"}]}}");
        awaitHead(2);

        JsonNode older = batch(ENTITY.formatted("entry_1", 1, "by an old device"));
        JsonNode equal = batch(ENTITY.formatted("entry_1", 2, "by a new device"));

        JsonNode conflict = older.path("conflicts").get(0);
        assertThat(older.path("uploaded").asInt()).isZero();
        assertThat(conflict.path("entityId").asString()).isEqualTo("entry_1");
        assertThat(conflict.path("localVersion").asInt()).isEqualTo(1);
        assertThat(conflict.path("remoteVersion").asInt()).isEqualTo(2);
        assertThat(conflict.path("reason").asString()).contains("read it again");
        assertThat(equal.path("uploaded").asInt()).isEqualTo(1);
        assertThat(notes("entry_1")).isEqualTo("by a new device");
    }

    @Test
    void one_bad_entity_stops_no_other_and_each_has_its_reason() {
        JsonNode answer = batch("""
                7, {"id": "x", "type": "dream", "version": 1, "data": {}},
                {"id": "entry_0", "type": "logbook_entry", "version": 1},
                {"id": "entry_3", "type": "logbook_entry", "version": 1, "data": {"id": "entry_4", "duration": 3}},
                {"id": "entry_2", "type": "logbook_entry", "version": 1, "data": {"timestamp": 0, "duration": -1}},
                """ + ENTITY.formatted("entry_1", 1, "slow"));

        assertThat(answer.path("uploaded").asInt()).isEqualTo(1);
        assertThat(answer.path("conflicts").size()).isEqualTo(5);
        assertThat(answer.path("conflicts").get(1).path("reason").asString()).contains("dream");
        assertThat(answer.path("conflicts").get(3).path("reason").asString()).contains("same id");
        assertThat(answer.path("conflicts").get(4).path("reason").asString()).contains("0 to 1440");
    }

    @Test
    void what_others_have_changed_meanwhile_is_counted() throws Exception {
        batch(ENTITY.formatted("entry_1", 1, "slow"));
        awaitHead(1);

        JsonNode fromTheBeginning = batch(ENTITY.formatted("entry_1", 1, "slow"));
        JsonNode upToDate = json(anna.post("/api/sync/batch", "{\"entities\": [], \"syncToken\": \"seq_1\"}"));

        assertThat(fromTheBeginning.path("downloaded").asInt()).isEqualTo(1);
        assertThat(upToDate.path("downloaded").asInt()).isZero();
        assertThat(upToDate.path("newSyncToken").asString()).isEqualTo("seq_1");
    }

    @Test
    void a_body_without_entities_is_refused() {
        assertThat(anna.post("/api/sync/batch", "{}").statusCode()).isEqualTo(400);
        assertThat(anna.post("/api/sync/batch", "[]").statusCode()).isEqualTo(400);
        assertThat(anna.post("/api/sync/batch", "no json").statusCode()).isEqualTo(400);
    }

    private JsonNode batch(String entities) {
        return json(anna.post("/api/sync/batch", "{\"entities\": [" + entities + "]}"));
    }

    private String notes(String id) {
        return json(anna.get("/api/v2/entries/" + id))
                .path("data")
                .path("notes")
                .asString();
    }

    private void awaitHead(int seq) throws InterruptedException {
        for (int i = 0; i < 100; i++) {
            if (json(anna.get("/api/sync/status")).path("syncToken").asString().equals("seq_" + seq)) {
                return;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("The stream did not come to " + seq);
    }
}
