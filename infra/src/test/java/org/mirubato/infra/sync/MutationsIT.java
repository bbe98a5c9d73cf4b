package org.mirubato.infra.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mirubato.infra.TestUser.json;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mirubato.infra.MirubatoIT;
import org.mirubato.infra.TestUser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What devices change, field by field, on the real server. */
@Timeout(120)
class MutationsIT extends MirubatoIT {

    private static final String ENTRY = """
            {"mid": %d, "kind": "logbook_entry", "id": "e1",
             "set": {"timestamp": "2026-05-01T18:30:00Z", "duration": 30, "notes": "slow", "tags": ["old"]}}""";

    private final TestUser anna = newUser();

    @Test
    void what_is_put_is_there_and_the_answer_says_from_which_number_the_stream_shows_it() {
        JsonNode answer = push("phone", ENTRY.formatted(1));

        JsonNode result = answer.path("results").get(0);
        assertThat(result.path("status").asString()).isEqualTo("applied");
        assertThat(result.path("version").asInt()).isZero();
        assertThat(result.path("seq").asInt()).isEqualTo(1);
        assertThat(answer.path("visibleAt").asInt()).isEqualTo(1);
        assertThat(answer.path("lastMid").asInt()).isEqualTo(1);
        JsonNode op = ops().get(0);
        assertThat(op.path("mid").asString()).isEqualTo("1");
        assertThat(op.path("device").asString()).isEqualTo("phone");
        assertThat(op.path("body").path("notes").asString()).isEqualTo("slow");
    }

    @Test
    void two_devices_that_know_nothing_of_each_other_keep_each_others_fields() {
        push("phone", ENTRY.formatted(1));

        String tablet = status("tablet", change(1, 0, "\"set\": {\"mood\": \"proud\"}"));
        String phone = status("phone", change(2, 0, "\"set\": {\"duration\": 45}"));

        assertThat(List.of(tablet, phone)).containsOnly("applied");
        assertThat(entry().path("mood").asString()).isEqualTo("proud");
        assertThat(entry().path("duration").asInt()).isEqualTo(45);
    }

    @Test
    void texts_of_both_are_kept_and_sets_and_numbers_add_up() {
        push("phone", ENTRY.formatted(1));
        push("tablet", change(1, 0, """
                "set": {"notes": "very slow"}, "add": {"tags": ["a"]}, "inc": {"duration": 5}"""));

        JsonNode merged = result("phone", change(2, 0, """
                "text": {"notes": {"from": "slow", "to": "slow today"}}, "add": {"tags": ["b"]},
                "remove": {"tags": ["old"]}, "inc": {"duration": 10}"""));

        assertThat(merged.path("status").asString()).isEqualTo("merged");
        assertThat(entry().path("notes").asString()).isEqualTo("very slow today");
        assertThat(entry().path("tags").toString()).isEqualTo("[\"a\",\"b\"]");
        assertThat(entry().path("duration").asInt()).isEqualTo(45);
    }

    @Test
    void a_value_that_loses_is_told_and_can_be_had_back_by_the_time_machine() {
        push("phone", ENTRY.formatted(1));
        push("tablet", change(1, 0, "\"set\": {\"mood\": \"proud\"}"));

        JsonNode conflict = result("phone", change(2, 0, "\"set\": {\"mood\": \"excited\"}"));
        anna.post("/api/v2/history/logbook_entry/e1/undo", "{}");

        assertThat(conflict.path("status").asString()).isEqualTo("conflict");
        assertThat(conflict.path("conflicts").toString())
                .isEqualTo("[{\"field\":\"mood\",\"yours\":\"excited\",\"theirs\":\"proud\"}]");
        assertThat(entry().path("mood").asString()).isEqualTo("proud");
    }

    @Test
    void the_same_batch_again_changes_nothing() {
        push("phone", ENTRY.formatted(1));
        push("phone", change(2, 0, "\"inc\": {\"duration\": 5}"));

        JsonNode again = result("phone", change(2, 0, "\"inc\": {\"duration\": 5}"));

        assertThat(again.path("status").asString()).isEqualTo("duplicate");
        assertThat(again.path("version").asInt()).isEqualTo(1);
        assertThat(entry().path("duration").asInt()).isEqualTo(35);
        assertThat(ops().get(0).path("seq").asInt()).isEqualTo(2);
    }

    @Test
    void what_was_overwritten_is_told_again_when_the_answer_that_told_it_was_lost() {
        push("phone", ENTRY.formatted(1));
        push("tablet", change(1, 0, "\"set\": {\"mood\": \"proud\", \"duration\": 40}"));
        String overwriting = change(2, 0, "\"set\": {\"mood\": \"excited\"}");
        String deleting = change(3, 0, "\"op\": \"delete\"");
        push("phone", overwriting);
        push("tablet", change(2, 2, "\"set\": {\"mood\": \"calm\"}"));
        push("phone", deleting);

        JsonNode alone = result("phone", overwriting);
        JsonNode together = push("phone", overwriting + "," + deleting).path("results");

        assertThat(alone.path("status").asString()).isEqualTo("duplicate");
        assertThat(alone.path("conflicts").toString())
                .isEqualTo("[{\"field\":\"mood\",\"yours\":\"excited\",\"theirs\":\"proud\"}]");
        assertThat(together.get(0)).isEqualTo(alone);
        assertThat(together.get(1).path("status").asString()).isEqualTo("duplicate");
        assertThat(together.get(1).path("conflicts").get(0).path("field").asString())
                .isEqualTo("deleted");
    }

    @Test
    void parallel_repeats_have_their_effect_once() {
        push("phone", ENTRY.formatted(1));
        String batch = IntStream.rangeClosed(2, 6)
                .mapToObj(mid -> change(mid, 0, "\"inc\": {\"duration\": 1}"))
                .reduce((one, other) -> one + "," + other)
                .orElseThrow();

        List<CompletableFuture<JsonNode>> sent = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> push("phone", batch)))
                .toList();
        List<String> applied = new ArrayList<>();
        for (CompletableFuture<JsonNode> answer : sent) {
            answer.join().path("results").forEach(result -> {
                if (!result.path("status").asString().equals("duplicate")) {
                    applied.add(result.path("mid").asString());
                }
            });
        }

        assertThat(entry().path("duration").asInt()).isEqualTo(35);
        assertThat(applied).containsExactlyInAnyOrder("2", "3", "4", "5", "6");
        assertThat(history("logbook_entry/e1")).hasSize(6);
    }

    @Test
    void what_is_unchanged_makes_no_event_and_no_number() {
        push("phone", ENTRY.formatted(1));

        JsonNode same = result("phone", change(2, 0, "\"set\": {\"notes\": \"slow\", \"duration\": 30.0}"));

        assertThat(same.path("status").asString()).isEqualTo("applied");
        assertThat(same.path("version").asInt()).isZero();
        assertThat(ops().get(0).path("seq").asInt()).isEqualTo(1);
    }

    @Test
    void what_is_deleted_stays_deleted_until_it_is_restored() {
        push("phone", ENTRY.formatted(1));
        push("tablet", change(1, 0, "\"set\": {\"mood\": \"proud\"}"));

        JsonNode deleted = result("phone", change(2, 0, "\"op\": \"delete\""));
        JsonNode edit = result("tablet", change(2, 1, "\"set\": {\"notes\": \"late\"}"));
        String again = status("phone", change(3, 1, "\"op\": \"delete\""));
        String restored = status("phone", change(4, 2, "\"op\": \"restore\""));

        assertThat(deleted.path("status").asString()).isEqualTo("conflict");
        assertThat(deleted.path("conflicts").get(0).path("field").asString()).isEqualTo("deleted");
        assertThat(edit.path("status").asString()).isEqualTo("rejected");
        assertThat(edit.path("reason").asString()).contains("restore it");
        assertThat(List.of(again, restored)).containsOnly("applied");
        assertThat(entry().path("notes").asString()).isEqualTo("slow");
    }

    @Test
    void one_bad_mutation_stops_no_other_and_each_has_its_reason() {
        JsonNode results = push(
                        "phone",
                        """
                7, {"kind": "goal", "id": "g"}, {"mid": 1, "kind": "dream", "id": "x"},
                {"mid": 2, "kind": "score", "id": "x"}, {"mid": 3, "kind": "goal", "id": "../x", "set": {"title": "t"}},
                {"mid": 4, "kind": "goal", "id": "g", "set": {"colour": "red"}},
                {"mid": 5, "kind": "goal", "id": "g", "op": "explode"},
                {"mid": 6, "kind": "goal", "id": "g", "base": 3, "set": {"title": "t"}},
                {"mid": 7, "kind": "logbook_entry", "id": "e0", "set": {"timestamp": 0, "duration": -1}},
                """ + ENTRY.formatted(8) + "," + change(9, 5, "\"set\": {\"mood\": \"proud\"}") + ","
                                + ENTRY.formatted(8) + "," + change(8, 0, "\"set\": {\"mood\": \"proud\"}"))
                .path("results");

        List<String> statuses = new ArrayList<>();
        List<String> reasons = new ArrayList<>();
        results.forEach(result -> {
            statuses.add(result.path("status").asString());
            reasons.add(result.path("reason").asString(""));
        });
        assertThat(statuses.subList(0, 9)).containsOnly("rejected");
        assertThat(statuses.subList(9, 13)).containsExactly("applied", "rejected", "duplicate", "rejected");
        assertThat(reasons.subList(1, 9))
                .satisfiesExactly(
                        reason -> assertThat(reason).contains("from 1"),
                        reason -> assertThat(reason).contains("no kind"),
                        reason -> assertThat(reason).contains("/api/v2/scores"),
                        reason -> assertThat(reason).contains("identifier"),
                        reason -> assertThat(reason).contains("no field colour"),
                        reason -> assertThat(reason).contains("put, delete or restore"),
                        reason -> assertThat(reason).contains("You have no goal"),
                        reason -> assertThat(reason).contains("0 to 1440"));
        assertThat(reasons.get(10)).contains("there is none after 0");
        assertThat(reasons.get(12)).contains("a number of its own");
        assertThat(entry().path("notes").asString()).isEqualTo("slow");
    }

    @Test
    void a_number_that_was_used_for_another_thing_is_no_duplicate_of_it() {
        push("phone", ENTRY.formatted(1));

        JsonNode other =
                result("phone", "{\"mid\": 1, \"kind\": \"goal\", \"id\": \"g\", \"set\": {\"title\": \"Play\"}}");

        assertThat(other.path("status").asString()).isEqualTo("rejected");
        assertThat(other.path("reason").asString()).contains("number for another change");
    }

    @Test
    void nobody_reaches_what_is_anothers() {
        TestUser ben = newUser();
        push("phone", ENTRY.formatted(1));

        JsonNode theirs = json(ben.post("/api/v2/sync/push", batch("phone", change(1, 0, "\"op\": \"delete\""))));

        assertThat(theirs.path("results").get(0).path("status").asString()).isEqualTo("rejected");
        assertThat(theirs.path("results").get(0).path("reason").asString()).contains("You have no logbook_entry");
        assertThat(entry().path("notes").asString()).isEqualTo("slow");
    }

    @Test
    void goals_plans_occurrences_pieces_and_preferences_are_changed_alike() {
        JsonNode made = push("phone", """
                {"mid": 1, "kind": "goal", "id": "g1", "set": {"title": "Play", "targetValue": 100, "currentValue": 5}},
                {"mid": 2, "kind": "practice_plan", "id": "p1", "set": {"title": "Daily", "tags": ["x"]}},
                {"mid": 3, "kind": "plan_occurrence", "id": "o1",
                 "set": {"planId": "p1", "scheduledStart": "2026-05-01T18:00:00Z", "notes": "with Ben"}},
                {"mid": 4, "kind": "repertoire_item", "id": "new", "set": {"title": "Für Elise", "composer": "Beethoven"}},
                {"mid": 5, "kind": "user_preferences", "id": "preferences", "set": {"theme": "dark"}}""").path("results");
        String item = made.get(3).path("id").asString();

        JsonNode changed = push(
                        "tablet", """
                {"mid": 1, "kind": "goal", "id": "g1", "base": %d, "inc": {"currentValue": 2.5}},
                {"mid": 2, "kind": "practice_plan", "id": "p1", "base": 0, "add": {"tags": ["y"]}},
                {"mid": 3, "kind": "plan_occurrence", "id": "o1", "base": 0, "set": {"status": "completed", "logEntryId": "e9"}},
                {"mid": 4, "kind": "repertoire_item", "id": "%s", "base": 0, "set": {"status": "learning", "notes": "n"}},
                {"mid": 5, "kind": "repertoire_item", "id": "%s", "set": {"currentTempo": 60}},
                {"mid": 6, "kind": "user_preferences", "id": "preferences", "base": 0, "set": {"language": "de"}},
                {"mid": 7, "kind": "user_preferences", "id": "preferences", "op": "delete"}""".formatted(made.get(0).path("version").asInt(), item, item))
                .path("results");

        assertThat(made)
                .allSatisfy(
                        result -> assertThat(result.path("status").asString()).isEqualTo("applied"));
        assertThat(changed.get(6).path("reason").asString()).contains("set to null");
        for (int i = 0; i < 6; i++) {
            assertThat(changed.get(i).path("status").asString())
                    .as(changed.get(i).toString())
                    .isEqualTo("applied");
        }
        assertThat(body("goal").path("currentValue").asDouble()).isEqualTo(7.5);
        assertThat(body("practice_plan").path("tags").toString()).isEqualTo("[\"x\",\"y\"]");
        assertThat(body("plan_occurrence").path("status").asString()).isEqualTo("completed");
        assertThat(body("repertoire_item").path("status").asString()).isEqualTo("learning");
        assertThat(body("repertoire_item").path("currentTempo").asInt()).isEqualTo(60);
        assertThat(body("user_preferences").path("values"))
                .isEqualTo(JsonMapper.shared().readTree("{\"language\": \"de\", \"theme\": \"dark\"}"));
    }

    @Test
    void performances_that_two_devices_plan_and_cancel_apart_come_together() {
        String item = result("phone", """
                {"mid": 1, "kind": "repertoire_item", "id": "new", "set": {"title": "Für Elise", "composer": "Beethoven"}}""").path("id").asString();
        String change = """
                {"mid": %d, "kind": "repertoire_item", "id": "%s", "base": %d, "set": {"performances": [%s]}}""";
        String may = "{\"id\": \"p1\", \"date\": \"2026-05-01\", \"note\": \"at home\"}";
        String june = "{\"id\": \"p2\", \"date\": \"2026-06-01\", \"note\": \"\"}";
        JsonNode planned = result("phone", change.formatted(2, item, 0, may));

        JsonNode cancelled = result("phone", change.formatted(3, item, 1, ""));
        JsonNode added = result("tablet", change.formatted(1, item, 1, may + "," + june));
        JsonNode refused = result("tablet", """
                {"mid": 2, "kind": "repertoire_item", "id": "%s", "add": {"performances": ["p3"]}}""".formatted(item));

        assertThat(planned.path("status").asString()).as(planned.toString()).isEqualTo("applied");
        assertThat(cancelled.path("status").asString()).isEqualTo("applied");
        assertThat(added.path("status").asString()).isEqualTo("merged");
        assertThat(refused.path("reason").asString()).contains("performance as an object");
        JsonNode there = body("repertoire_item").path("performances");
        assertThat(there.size()).isEqualTo(1);
        assertThat(there.get(0).path("id").asString()).isEqualTo("p2");
    }

    @Test
    void a_body_that_is_no_push_is_refused_and_nothing_of_it_is_taken() {
        assertThat(refused("no json")).contains("no JSON");
        assertThat(refused("[]")).contains("JSON object");
        assertThat(refused("{\"mutations\": []}")).contains("deviceId");
        assertThat(refused("{\"deviceId\": \"a b\", \"mutations\": []}")).contains("identifier");
        assertThat(refused("{\"deviceId\": \"phone\"}")).contains("at most 1000");
        String many = "1,".repeat(1_000) + "1";
        assertThat(refused("{\"deviceId\": \"phone\", \"mutations\": [" + many + "]}"))
                .contains("at most 1000");
        HttpResponse<String> large =
                anna.post("/api/v2/sync/push", batch("phone", "\"" + "x".repeat(1_100_000) + "\""));
        assertThat(large.statusCode()).isEqualTo(413);
        assertThat(push("phone", "").path("results")).isEmpty();
    }

    private String refused(String body) {
        HttpResponse<String> answer = anna.post("/api/v2/sync/push", body);
        assertThat(answer.statusCode()).isEqualTo(400);
        return json(answer).path("detail").asString();
    }

    private JsonNode push(String device, String mutations) {
        HttpResponse<String> answer = anna.post("/api/v2/sync/push", batch(device, mutations));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json(answer);
    }

    private JsonNode result(String device, String mutation) {
        return push(device, mutation).path("results").get(0);
    }

    private String status(String device, String mutation) {
        return result(device, mutation).path("status").asString();
    }

    private static String batch(String device, String mutations) {
        return "{\"deviceId\": \"" + device + "\", \"batchId\": \"b\", \"mutations\": [" + mutations + "]}";
    }

    private static String change(int mid, int base, String fields) {
        return "{\"mid\": %d, \"kind\": \"logbook_entry\", \"id\": \"e1\", \"base\": %d, %s}"
                .formatted(mid, base, fields);
    }

    private JsonNode entry() {
        return json(anna.get("/api/v2/entries/e1")).path("data");
    }

    private JsonNode history(String path) {
        return json(anna.get("/api/v2/history/" + path)).path("data").path("items");
    }

    private JsonNode ops() {
        return json(anna.get("/api/v2/sync?wait=5")).path("ops");
    }

    private JsonNode body(String kind) {
        for (JsonNode op : ops()) {
            if (op.path("kind").asString().equals(kind)) {
                return op.path("body");
            }
        }
        throw new AssertionError("no " + kind + " in the stream");
    }
}
