package org.mirubato.infra.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mirubato.infra.contract.ReferenceClient.Answer;
import tools.jackson.databind.JsonNode;

/** What the reference's client pushes whole and pulls whole. */
class SyncContractIT extends ContractIT {

    private static final String PUSH = "/api/sync/push";
    private static final String PULL = "/api/sync/pull";
    private static final String BATCH = "/api/sync/batch";

    private static final String EVERYTHING = """
            "entries": [
              {"id": "entry_1", "timestamp": 1777660200000, "duration": 25, "type": "PRACTICE", "instrument": "PIANO",
               "pieces": [{"id": "nocturne-chopin", "title": "Nocturne", "composer": null, "measures": null, "tempo": null,
                           "fingering": "easy"}],
               "techniques": ["Scale"], "goalIds": ["goal_1"], "notes": null, "mood": "SATISFIED", "tags": [],
               "metadata": {"source": "manual", "segments": [{"label": "a"}]}, "scoreId": "nocturne-chopin",
               "scoreTitle": "Nocturne", "scoreComposer": null, "autoTracked": false, "shelf": {"row": 3},
               "createdAt": 1777660200000, "updatedAt": 1777660200000, "user_id": "user_x", "sync_version": 1}],
            "goals": [
              {"id": "goal_1", "title": "Play it through", "description": null, "type": "custom", "status": "paused",
               "progress": 40, "target_value": 100, "targetDate": "2026-12-24T00:00:00.000Z", "linkedEntries": [],
               "milestones": [{"id": "m1", "title": "By heart", "completed": false, "hands": ["left"]}], "colour": "green",
               "createdAt": "2026-05-01T18:30:00.000Z", "updatedAt": "2026-05-01T18:30:00.000Z"}],
            "practicePlans": [
              {"id": "plan_1", "user_id": "user_x", "ownerId": "user_x", "title": "Mornings", "description": null,
               "type": "custom", "focusAreas": ["Tone"], "techniques": [], "pieceRefs": [{"title": "Nocturne", "edition": 2}],
               "schedule": {"kind": "recurring", "rule": "FREQ=WEEKLY;BYDAY=MO,TH", "durationMinutes": 30, "timeOfDay": "07:30",
                            "flexibility": "same-day", "metadata": {"recurrence": {"frequency": "WEEKLY", "interval": 1,
                            "weekdays": ["MO", "TH"]}}},
               "visibility": "private", "status": "active", "tags": [], "metadata": {}, "shelf": 1,
               "createdAt": "2026-05-01T18:30:00.000Z", "updatedAt": "2026-05-01T18:30:00.000Z"}],
            "planOccurrences": [
              {"id": "occ_1", "user_id": "user_x", "plan_id": "plan_1", "planId": "plan_1",
               "scheduledStart": "2026-05-04T07:30:00.000Z", "scheduledEnd": "2026-05-04T08:00:00.000Z",
               "segments": [{"id": "s1", "label": "Scales", "durationMinutes": 10, "techniques": ["scale"],
                            "pieceRefs": [{"title": "Scales", "edition": 1}], "hands": "both"}],
               "targets": {}, "reflectionPrompts": ["What went well?"], "status": "scheduled", "reminderState": {"sent": false},
               "metrics": {}, "createdAt": "2026-05-01T18:30:00.000Z", "updatedAt": "2026-05-01T18:30:00.000Z"}]
            """;

    @Test
    @Row({"POST /api/sync/push", "POST /api/sync/pull"})
    void everything_is_taken_and_pulled_with_each_of_its_fields() throws Exception {
        Answer pushed = anna.push(EVERYTHING).granted(200);

        JsonNode entry = anna.pulled("entries", 1).get(0);
        JsonNode goal = anna.pulled("goals", 1).get(0);
        JsonNode plan = anna.pulled("practicePlans", 1).get(0);
        JsonNode occurrence = anna.pulled("planOccurrences", 1).get(0);
        assertThat(pushed.at("/success").asBoolean()).isTrue();
        assertThat(pushed.at("/conflicts").size())
                .as(pushed.at("/conflicts").toString())
                .isZero();
        assertThat(pushed.at("/stats/entriesProcessed").asInt()).isEqualTo(1);
        assertThat(pushed.at("/stats/goalsProcessed").asInt()).isEqualTo(1);
        assertThat(pushed.at("/stats/practicePlansProcessed").asInt()).isEqualTo(1);
        assertThat(pushed.at("/stats/planOccurrencesProcessed").asInt()).isEqualTo(1);
        assertThat(pushed.at("/stats/duplicatesPrevented").asInt()).isZero();
        assertThat(entry.at("/scoreId").asString()).isEqualTo("nocturne-chopin");
        assertThat(entry.at("/type").asString()).isEqualTo("practice");
        assertThat(entry.at("/mood").asString()).isEqualTo("satisfied");
        assertThat(entry.at("/pieces/0/composer").isNull()).isTrue();
        assertThat(entry.at("/metadata/segments/0/label").asString()).isEqualTo("a");
        assertThat(entry.at("/shelf/row").asInt()).isEqualTo(3);
        assertThat(goal.at("/status").asString()).isEqualTo("paused");
        assertThat(goal.at("/progress").asInt()).isEqualTo(40);
        assertThat(goal.at("/targetDate").asString()).isEqualTo("2026-12-24");
        assertThat(goal.at("/colour").asString()).isEqualTo("green");
        assertThat(plan.at("/schedule/metadata/recurrence/weekdays/1").asString())
                .isEqualTo("TH");
        assertThat(plan.at("/shelf").asInt()).isEqualTo(1);
        assertThat(occurrence.at("/segments/0/label").asString()).isEqualTo("Scales");
        assertThat(occurrence.at("/reminderState/sent").asBoolean(true)).isFalse();
    }

    @Test
    @Row({"POST /api/sync/push", "POST /api/sync/pull"})
    void what_we_do_not_know_inside_a_piece_a_milestone_or_a_segment_is_kept_and_pushed_back_in_silence()
            throws Exception {
        anna.push(EVERYTHING).granted(200);
        JsonNode entry = anna.pulled("entries", 1).get(0);
        JsonNode goal = anna.pulled("goals", 1).get(0);
        JsonNode plan = anna.pulled("practicePlans", 1).get(0);
        JsonNode occurrence = anna.pulled("planOccurrences", 1).get(0);
        int before = anna.changesAfterOneMore("entry_before");

        anna.push("\"entries\": [" + entry + "], \"goals\": [" + goal + "], \"practicePlans\": [" + plan
                        + "], \"planOccurrences\": [" + occurrence + "]")
                .granted(200);

        assertThat(entry.at("/pieces/0/fingering").asString()).isEqualTo("easy");
        assertThat(goal.at("/milestones/0/hands/0").asString()).isEqualTo("left");
        assertThat(plan.at("/pieceRefs/0/edition").asInt()).isEqualTo(2);
        assertThat(occurrence.at("/segments/0/hands").asString()).isEqualTo("both");
        assertThat(occurrence.at("/segments/0/pieceRefs/0/edition").asInt()).isEqualTo(1);
        assertThat(anna.changesAfterOneMore("entry_after")).isEqualTo(before + 1);
    }

    @Test
    @Row("POST /api/sync/pull")
    void an_empty_pull_has_every_list_a_token_and_a_time() {
        Answer pulled = anna.post(PULL, "{}").granted(200);

        for (String list : new String[] {"entries", "goals", "practicePlans", "planOccurrences", "planTemplates"}) {
            assertThat(pulled.body().path(list).isArray()).as(list).isTrue();
        }
        assertThat(pulled.text("/syncToken")).isEqualTo("seq_0");
        assertThat(pulled.text("/timestamp")).matches("\\d{4}-.*Z");
        assertThat(anna.post(PULL, "").status()).isEqualTo(200);
    }

    @Test
    @Row("POST /api/sync/pull")
    void what_is_pulled_has_both_spellings_where_clients_look_for_either() throws Exception {
        anna.push(EVERYTHING);

        JsonNode entry = anna.pulled("entries", 1).get(0);
        JsonNode goal = anna.pulled("goals", 1).get(0);
        JsonNode occurrence = anna.pulled("planOccurrences", 1).get(0);
        assertThat(entry.at("/goalIds/0")).isEqualTo(entry.at("/goal_ids/0"));
        assertThat(entry.at("/goal_ids/0").asString()).isEqualTo("goal_1");
        assertThat(entry.at("/createdAt")).isEqualTo(entry.at("/created_at"));
        assertThat(entry.at("/updated_at").isMissingNode()).isFalse();
        assertThat(goal.at("/target_value").asInt()).isEqualTo(100);
        assertThat(goal.at("/targetValue").asInt()).isEqualTo(100);
        assertThat(occurrence.at("/plan_id").asString()).isEqualTo("plan_1");
        assertThat(occurrence.at("/planId").asString()).isEqualTo("plan_1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1777660200000",
                "\"1777660200000\"",
                "1777660200000.0",
                "\"2026-05-01T18:30:00Z\"",
                "\"2026-05-01T18:30:00.000Z\"",
                "\"2026-05-01T20:30:00+02:00\""
            })
    @Row("POST /api/sync/push")
    void a_time_is_a_number_or_a_text_and_means_the_same(String timestamp) throws Exception {
        anna.push("\"entries\": [{\"id\": \"entry_t\", \"duration\": 5, \"timestamp\": " + timestamp + "}]");

        assertThat(anna.pulled("entries", 1).get(0).path("timestamp").asString())
                .isEqualTo("2026-05-01T18:30:00Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"goalIds", "goal_ids"})
    @Row("POST /api/sync/push")
    void either_spelling_is_understood(String name) throws Exception {
        anna.push("\"entries\": [{\"id\": \"entry_s\", \"timestamp\": 0, \"duration\": 5, \"session_id\": \"s\", \""
                + name + "\": [\"goal_7\"]}]");

        JsonNode entry = anna.pulled("entries", 1).get(0);
        assertThat(entry.at("/goalIds/0").asString()).isEqualTo("goal_7");
        assertThat(entry.at("/sessionId").asString()).isEqualTo("s");
    }

    @ParameterizedTest
    @ValueSource(strings = {"active", "completed", "paused", "cancelled", "abandoned", "PAUSED"})
    @Row("POST /api/sync/push")
    void a_goal_may_have_any_of_the_status_words(String status) throws Exception {
        Answer pushed =
                anna.push("\"goals\": [{\"id\": \"goal_s\", \"title\": \"G\", \"status\": \"" + status + "\"}]");

        assertThat(pushed.at("/conflicts").size()).as(pushed.response().body()).isZero();
        assertThat(anna.pulled("goals", 1).get(0).path("status").asString()).isEqualTo(status.toLowerCase());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "practice",
                "performance",
                "lesson",
                "rehearsal",
                "technique",
                "status_change",
                "masterclass",
                "other"
            })
    @Row("POST /api/sync/push")
    void an_entry_may_be_of_any_type_of_either_channel(String type) throws Exception {
        anna.push(
                "\"entries\": [{\"id\": \"entry_y\", \"timestamp\": 0, \"duration\": 5, \"type\": \"" + type + "\"}]");

        assertThat(anna.pulled("entries", 1).get(0).path("type").asString()).isEqualTo(type);
    }

    @Test
    @Row("POST /api/sync/push")
    void an_unchanged_push_makes_no_event_also_as_it_was_pulled_and_from_another_device() throws Exception {
        anna.push(EVERYTHING);
        int before = anna.changesAfterOneMore("entry_before");
        JsonNode pulled = anna.pull().body();

        anna.send("POST", PUSH, "{\"changes\": {" + EVERYTHING + "}}").granted(200);
        anna.push("\"entries\": " + pulled.path("entries") + ", \"goals\": " + pulled.path("goals")
                        + ", \"practicePlans\": " + pulled.path("practicePlans") + ", \"planOccurrences\": "
                        + pulled.path("planOccurrences"))
                .granted(200);

        assertThat(anna.changesAfterOneMore("entry_after")).isEqualTo(before + 1);
    }

    @Test
    @Row("POST /api/sync/push")
    void a_repeated_push_is_answered_as_the_first_one_and_says_so() {
        Answer first = anna.push(EVERYTHING).granted(200);

        Answer again = anna.push(EVERYTHING).granted(200);

        assertThat(first.header("X-Idempotent-Replay")).isEmpty();
        assertThat(again.header("X-Idempotent-Replay")).isEqualTo("true");
        assertThat(again.body()).isEqualTo(first.body());
    }

    @Test
    @Row("POST /api/sync/push")
    void a_key_that_comes_with_another_body_is_refused() {
        String one = "{\"changes\": {\"entries\": []}}";
        anna.send("POST", PUSH, one, "X-Idempotency-Key", "web_1_POST_a_b").granted(200);

        anna.send("POST", PUSH, "{\"changes\": {\"goals\": []}}", "X-Idempotency-Key", "web_1_POST_a_b")
                .refused(422);
    }

    @Test
    @Row("POST /api/sync/push")
    void a_field_that_is_pushed_alone_leaves_the_others_as_they_were() throws Exception {
        anna.push(EVERYTHING);

        anna.push(
                "\"entries\": [{\"id\": \"entry_1\", \"notes\": \"Pedal!\"}], \"goals\": [{\"id\": \"goal_1\", \"progress\": 41}]");
        anna.changesAfterOneMore("entry_last");

        JsonNode entry = anna.pulled("entries", 2).get(0);
        JsonNode goal = anna.pulled("goals", 1).get(0);
        assertThat(entry.at("/notes").asString()).isEqualTo("Pedal!");
        assertThat(entry.at("/duration").asInt()).isEqualTo(25);
        assertThat(entry.at("/shelf/row").asInt()).isEqualTo(3);
        assertThat(goal.at("/progress").asInt()).isEqualTo(41);
        assertThat(goal.at("/colour").asString()).isEqualTo("green");
    }

    @ParameterizedTest
    @CsvSource({
        "entries, entry_1, logbook_entry",
        "goals, goal_1, goal",
        "practicePlans, plan_1, practice_plan",
        "planOccurrences, occ_1, plan_occurrence"
    })
    @Row({"POST /api/sync/push", "POST /api/sync/pull"})
    void what_is_pushed_as_deleted_is_gone_and_an_old_device_does_not_bring_it_back(String list, String id, String type)
            throws Exception {
        anna.push(EVERYTHING);
        anna.pulled(list, 1);

        anna.push("\"" + list + "\": [{\"id\": \"" + id + "\", \"deletedAt\": \"2026-05-02T00:00:00.000Z\"}]")
                .granted(200);
        anna.pulled(list, 0);
        Answer old =
                anna.send("POST", PUSH, "{\"changes\": {" + EVERYTHING + "}}").granted(200);

        JsonNode conflict = null;
        for (JsonNode each : old.at("/conflicts")) {
            conflict = each.path("entityId").asString().equals(id) ? each : conflict;
        }
        assertThat(conflict).as(old.response().body()).isNotNull();
        assertThat(conflict.path("entityType").asString()).isEqualTo(type);
        assertThat(conflict.path("reason").asString()).contains("removed");
        anna.pulled(list, 0);
    }

    @Test
    @Row("POST /api/sync/push")
    void one_bad_entity_of_each_kind_is_named_and_stops_no_other() throws Exception {
        Answer pushed = anna.push("""
            "entries": [{"id": "bad_1", "timestamp": "yesterday", "duration": 5}, {"id": "good_1", "timestamp": 0, "duration": 5}],
            "goals": [{"id": "bad_2", "title": ""}, {"id": "good_2", "title": "G"}],
            "practicePlans": [{"id": "bad_3", "title": "P", "schedule": {"kind": "recurring", "rule": "now and then"}}],
            "planOccurrences": [{"id": "bad_4", "plan_id": "plan_1", "status": "forgotten"}],
            "planTemplates": [{"id": "bad_5"}]
            """).granted(200);

        assertThat(pushed.at("/conflicts").findValuesAsString("entityId"))
                .containsExactlyInAnyOrder("bad_1", "bad_2", "bad_3", "bad_4", "bad_5");
        assertThat(pushed.at("/conflicts").findValuesAsString("reason")).allMatch(reason -> reason.endsWith("."));
        anna.pulled("entries", 1);
        anna.pulled("goals", 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[]", "{\"changes\": []}", "{\"changes\": 7}", "not json", "{\"changes\": {"})
    @Row("POST /api/sync/push")
    void a_push_that_can_not_be_read_is_refused(String body) {
        anna.post(PUSH, body).refused(400);
        nobody().post(PUSH, body).refused(401);
    }

    @Test
    @Row({"POST /api/sync/pull", "GET /api/sync/status"})
    void nobody_pulls_without_a_token() {
        nobody().post(PULL, "{}").refused(401);
        nobody().get("/api/sync/status").refused(401);
    }

    @Test
    @Row("GET /api/sync/status")
    void the_status_tells_how_much_there_is() throws Exception {
        anna.push(EVERYTHING);
        anna.pulled("planOccurrences", 1);
        anna.pulled("practicePlans", 1);

        Answer status = anna.get("/api/sync/status").granted(200);

        assertThat(status.text("/lastSyncTime")).matches("\\d{4}-.*Z");
        assertThat(status.text("/syncToken")).matches("seq_\\d+");
        assertThat(status.at("/pendingChanges").asInt(-1)).isZero();
        assertThat(status.at("/deviceCount").isIntegralNumber()).isTrue();
        assertThat(status.at("/entityCount").asInt()).isGreaterThanOrEqualTo(4);
    }

    @Test
    @Row("POST /api/sync/batch")
    void a_batch_takes_entities_of_every_kind() {
        Answer batch = anna.post(BATCH, """
            {"entities": [
              {"id": "entry_b", "type": "logbook_entry", "checksum": "0", "version": 1, "data": {"timestamp": 0, "duration": 5}},
              {"id": "goal_b", "type": "goal", "checksum": "0", "version": 1, "data": {"title": "G"}},
              {"id": "plan_b", "type": "practice_plan", "checksum": "0", "version": 1,
               "data": {"title": "P", "schedule": {"kind": "single"}}},
              {"id": "occ_b", "type": "plan_occurrence", "checksum": "0", "version": 1, "data": {"planId": "plan_b"}},
              {"id": "tpl_b", "type": "plan_template", "checksum": "0", "version": 1, "data": {"title": "T"}},
              {"id": "prefs", "type": "user_preferences", "checksum": "0", "version": 1, "data": {"theme": "dark"}}]}
            """).granted(200);

        assertThat(batch.at("/conflicts").size()).as(batch.response().body()).isZero();
        assertThat(batch.at("/uploaded").asInt()).isEqualTo(6);
        assertThat(batch.at("/downloaded").asInt(-1)).isZero();
        assertThat(batch.text("/newSyncToken")).matches("seq_\\d+");
        assertThat(anna.get("/api/user/preferences").text("/theme")).isEqualTo("dark");
    }

    @Test
    @Row("POST /api/sync/batch")
    void an_older_version_in_a_batch_is_a_conflict_with_both_versions() throws Exception {
        String entity = "{\"entities\": [{\"id\": \"entry_v\", \"type\": \"logbook_entry\", \"version\": 1,"
                + " \"data\": {\"timestamp\": 0, \"duration\": %d}}]}";
        anna.post(BATCH, entity.formatted(5)).granted(200);
        anna.post(BATCH, entity.formatted(6)).granted(200);
        anna.changesAfterOneMore("entry_w");

        Answer old = anna.post(BATCH, entity.formatted(7)).granted(200);

        assertThat(old.text("/conflicts/0/entityId")).isEqualTo("entry_v");
        assertThat(old.at("/conflicts/0/localVersion").asInt()).isEqualTo(1);
        assertThat(old.at("/conflicts/0/remoteVersion").asInt()).isEqualTo(2);
        assertThat(old.at("/uploaded").asInt(-1)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[]", "not json"})
    @Row("POST /api/sync/batch")
    void a_batch_without_entities_is_refused(String body) {
        anna.post(BATCH, body).refused(400);
        nobody().post(BATCH, body).refused(401);
    }
}
