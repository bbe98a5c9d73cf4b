package org.mirubato.infra.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mirubato.infra.TestUser.json;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mirubato.infra.MirubatoIT;
import org.mirubato.infra.TestUser;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** Entries as the reference's client pushes and pulls them, in whole. */
class PushPullIT extends MirubatoIT {

    private static final String ENTRY = """
            {"id": "entry_1777660200000_abc", "timestamp": 1777660200000, "duration": 30, "type": "PRACTICE", "instrument": "PIANO",
             "pieces": [{"id": "für elise-beethoven", "title": "Für Elise", "composer": null, "measures": null, "tempo": null}],
             "techniques": [], "goal_ids": ["goal_1"], "notes": "%s", "mood": null, "tags": ["a"], "metadata": {"source": "manual"},
             "scoreId": "score_1", "autoTracked": true, "createdAt": "2026-05-01T18:30:00Z", "updatedAt": "2026-05-01T18:30:00Z"}
            """;

    private final TestUser anna = newUser();

    @Test
    void what_was_pushed_is_pulled_with_every_field() throws Exception {
        JsonNode answer = push("\"entries\": [" + ENTRY.formatted("slow") + "]");

        JsonNode entry = pulled(1).get(0);
        assertThat(answer.path("success").asBoolean()).isTrue();
        assertThat(answer.path("syncToken").asString()).matches("seq_\\d+");
        assertThat(answer.path("conflicts").size()).isZero();
        assertThat(answer.path("stats").path("entriesProcessed").asInt()).isEqualTo(1);
        assertThat(entry.path("type").asString()).isEqualTo("practice");
        assertThat(entry.path("goal_ids").get(0).asString()).isEqualTo("goal_1");
        assertThat(entry.path("scoreId").asString()).isEqualTo("score_1");
        assertThat(entry.path("autoTracked").asBoolean()).isTrue();
        assertThat(entry.path("timestamp").asString()).isEqualTo("2026-05-01T18:30:00Z");
    }

    @Test
    void everything_pushed_again_makes_no_event_also_as_it_was_pulled() throws Exception {
        push("\"entries\": [" + ENTRY.formatted("slow") + "]");
        String pulled = pulled(1).get(0).toString();

        push("\"entries\": [" + ENTRY.formatted("slow") + "]");
        push("\"entries\": [" + pulled + "]");

        assertThat(events()).isEqualTo(1);
    }

    @Test
    void a_pushed_field_leaves_the_others_alone() throws Exception {
        push("\"entries\": [" + ENTRY.formatted("slow") + "]");

        push("\"entries\": [{\"id\": \"entry_1777660200000_abc\", \"notes\": \"fast\"}]");

        JsonNode entry =
                json(anna.get("/api/v2/entries/entry_1777660200000_abc")).path("data");
        assertThat(entry.path("notes").asString()).isEqualTo("fast");
        assertThat(entry.path("duration").asInt()).isEqualTo(30);
        assertThat(events()).isEqualTo(2);
    }

    @Test
    void a_deleted_entry_stays_deleted_when_an_old_device_pushes_it() throws Exception {
        push("\"entries\": [" + ENTRY.formatted("slow") + "]");
        push("\"entries\": [{\"id\": \"entry_1777660200000_abc\", \"deletedAt\": \"2026-05-02T00:00:00Z\"}]");

        JsonNode answer = push("\"entries\": [" + ENTRY.formatted("slow") + "]");

        assertThat(answer.path("conflicts").get(0).path("entityId").asString()).isEqualTo("entry_1777660200000_abc");
        assertThat(answer.path("conflicts").get(0).path("reason").asString()).contains("has been removed");
        pulled(0);
    }

    @Test
    void a_bad_entry_stops_no_other_and_what_has_no_place_yet_is_named() throws Exception {
        JsonNode answer =
                push("\"entries\": [{\"id\": \"bad\", \"duration\": -5, \"timestamp\": 1}, {\"notes\": \"x\"}, 7, "
                        + ENTRY.formatted("slow") + "], \"dances\": [{\"id\": \"d\"}]");

        assertThat(answer.path("conflicts").size()).isEqualTo(3);
        assertThat(answer.path("conflicts").get(0).path("entityId").asString()).isEqualTo("bad");
        assertThat(answer.path("stats").path("entriesProcessed").asInt()).isEqualTo(1);
        assertThat(answer.path("notTaken").get(0).asString()).isEqualTo("dances");
        pulled(1);
    }

    @Test
    void a_status_tells_how_much_there_is() throws Exception {
        push("\"entries\": [" + ENTRY.formatted("slow").replaceAll("\"pieces\": .*", "") + "]");
        pulled(1);

        JsonNode status = json(anna.get("/api/sync/status"));

        assertThat(status.path("entityCount").asInt()).isEqualTo(1);
        assertThat(status.path("syncToken").asString()).isEqualTo("seq_1");
        assertThat(anna.post("/api/sync/push", "{}").statusCode()).isEqualTo(400);
    }

    private JsonNode push(String changes) {
        return json(anna.post("/api/sync/push", "{\"changes\": {" + changes + "}}"));
    }

    /** The pulled entries, once there are so many. */
    private List<JsonNode> pulled(int count) throws InterruptedException {
        List<JsonNode> entries = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            entries.clear();
            json(anna.post("/api/sync/pull", "{\"types\": [\"entries\"], \"since\": \"1970-01-01T00:00:00Z\"}"))
                    .path("entries")
                    .forEach(entries::add);
            if (entries.size() == count) {
                return entries;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("There are " + entries.size() + " entries instead of " + count);
    }

    private int events() {
        String me = json(anna.get("/api/user/me")).path("id").asString();
        Integer count = server().bean(JdbcTemplate.class)
                .queryForObject(
                        "select count(*) from events where subject = ? and name like 'entry.%'", Integer.class, me);
        return count == null ? 0 : count;
    }
}
