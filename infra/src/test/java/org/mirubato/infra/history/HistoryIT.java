package org.mirubato.infra.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mirubato.infra.TestUser.json;

import java.lang.reflect.Method;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mirubato.infra.MirubatoIT;
import org.mirubato.infra.TestUser;
import org.mirubato.infra.upload.Calls;
import org.mirubato.infra.upload.Pdfs;
import tools.jackson.databind.JsonNode;

/** The time machine over HTTP, on the real server. */
class HistoryIT extends MirubatoIT {

    private static final String HISTORY = "/api/v2/history/";
    private static final String ENTRY = HISTORY + "logbook_entry/e1";

    /** Kinds of the stream of changes that have no history, and why. */
    private static final Map<String, String> LEFT_OUT = Map.of(
            "session",
            "is there while it runs; what it becomes is an entry, which has a history",
            "notice",
            "is given by the server and read once: nobody has changed anything that could be had back");

    private final TestUser anna = newUser();

    @Test
    void every_change_of_an_entry_is_told_newest_first() {
        log();
        anna.post("/api/v2/entries/e1/restore", "{}");
        change("{\"notes\": \"fast\", \"duration\": 45}");
        anna.delete("/api/v2/entries/e1");

        JsonNode items = data(anna.get(ENTRY)).path("items");

        assertThat(items.size()).isEqualTo(3);
        assertThat(items.get(0).path("event").asString()).isEqualTo("entry.removed");
        assertThat(items.get(1).path("changes").toString())
                .contains("{\"field\":\"duration\",\"before\":30,\"after\":45}")
                .contains("{\"field\":\"notes\",\"before\":\"slow\",\"after\":\"fast\"}");
        assertThat(items.get(1).path("device").asString()).isEqualTo("tablet");
        assertThat(items.get(1).path("request").asString()).isNotEmpty();
        assertThat(items.get(2).path("version").asInt()).isZero();
    }

    @Test
    void pages_of_changes_follow_each_other() {
        log();
        for (int minutes = 1; minutes <= 5; minutes++) {
            change("{\"duration\": " + minutes + "}");
        }

        List<Integer> versions = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = data(anna.get(ENTRY + "?limit=2" + cursor));
            page.path("items").forEach(item -> versions.add(item.path("version").asInt()));
            cursor = page.path("nextCursor").isNull() ? "" : "&cursor=" + page.path("nextCursor");
        } while (!cursor.isEmpty());

        assertThat(versions).containsExactly(5, 4, 3, 2, 1, 0);
    }

    @Test
    void an_entry_is_shown_as_it_was_and_becomes_that_again_by_a_change_like_any_other() {
        log();
        change("{\"notes\": \"fast\", \"room\": 7}");
        anna.delete("/api/v2/entries/e1");

        JsonNode then = data(anna.get(ENTRY + "?version=0"));
        HttpResponse<String> restored = anna.post(ENTRY + "/restore", "{\"version\": 0}");

        assertThat(then.path("state").path("notes").asString()).isEqualTo("slow");
        assertThat(then.path("state").path("removed").asBoolean()).isFalse();
        assertThat(restored.statusCode()).isEqualTo(200);
        assertThat(entry().path("notes").asString()).isEqualTo("slow");
        assertThat(entry().path("room").isNull()).isTrue();

        anna.post(ENTRY + "/undo", "");

        assertThat(anna.get("/api/v2/entries/e1").statusCode()).isEqualTo(404);
    }

    @Test
    void a_moment_is_named_by_its_time_as_well() {
        log();
        String at = data(anna.get(ENTRY)).path("items").get(0).path("at").asString();
        change("{\"notes\": \"fast\"}");

        assertThat(data(anna.get(ENTRY + "?at=" + at))
                        .path("state")
                        .path("notes")
                        .asString())
                .isEqualTo("slow");
        assertThat(data(anna.get(ENTRY + "?at=2001-01-01T00:00:00Z"))
                        .path("state")
                        .isNull())
                .isTrue();
    }

    @Test
    void undo_after_undo_is_redo() {
        log();
        change("{\"notes\": \"fast\"}");

        String once =
                data(anna.post(ENTRY + "/undo", "")).path("state").path("notes").asString();
        String twice =
                data(anna.post(ENTRY + "/undo", "")).path("state").path("notes").asString();
        String thrice =
                data(anna.post(ENTRY + "/undo", "")).path("state").path("notes").asString();

        assertThat(List.of(once, twice, thrice)).containsExactly("slow", "fast", "slow");
        assertThat(entry().path("notes").asString()).isEqualTo("slow");
    }

    @Test
    void an_entry_that_was_just_written_down_is_undone_by_removing_it() {
        log();

        anna.post(ENTRY + "/undo", "");
        int gone = anna.get("/api/v2/entries/e1").statusCode();
        anna.post(ENTRY + "/undo", "");

        assertThat(gone).isEqualTo(404);
        assertThat(entry().path("notes").asString()).isEqualTo("slow");
    }

    @Test
    void an_undo_that_is_sent_again_under_its_key_has_its_effect_once() {
        log();
        change("{\"notes\": \"fast\"}");
        Calls calls = new Calls(server().url(), anna.token());

        for (int i = 0; i < 2; i++) {
            calls.text("POST", ENTRY + "/undo", BodyPublishers.noBody(), "Idempotency-Key", "undo-1");
        }

        assertThat(entry().path("notes").asString()).isEqualTo("slow");
        assertThat(data(anna.get(ENTRY)).path("items").size()).isEqualTo(3);
    }

    @Test
    void a_piece_is_renamed_merged_and_had_back() {
        String one = data(anna.post("/api/v2/pieces", "{\"title\": \"Gigue\"}"))
                .path("id")
                .asString();
        String two = data(anna.post("/api/v2/pieces", "{\"title\": \"Jig\"}"))
                .path("id")
                .asString();
        anna.post("/api/v2/pieces/" + one + "/merge", "{\"into\": \"" + two + "\"}");

        JsonNode items = data(anna.get(HISTORY + "piece/" + one)).path("items");
        JsonNode undone = data(anna.post(HISTORY + "piece/" + one + "/undo", ""));

        assertThat(items.size()).isEqualTo(2);
        assertThat(items.get(0).path("event").asString()).isEqualTo("piece.merged");
        assertThat(undone.path("state").path("title").asString()).isEqualTo("Gigue");
        assertThat(undone.path("state").has("mergedInto")).isFalse();
        assertThat(anna.post(HISTORY + "piece/" + two + "/undo", "").statusCode())
                .isEqualTo(409);
    }

    @Test
    void a_corrected_field_of_a_score_is_what_it_was_again() {
        String score = anna.uploaded("gigue.pdf", Pdfs.ofPages(1));
        anna.processed(score);
        anna.put("/api/v2/scores/" + score + "/reading/title", "{\"value\": \"One\"}");
        anna.put("/api/v2/scores/" + score + "/reading/title", "{\"value\": \"Two\"}");

        JsonNode undone = data(anna.post(HISTORY + "score/" + score + "/undo", ""));

        assertThat(undone.path("state").path("title").asString()).isEqualTo("One");
    }

    @Test
    void preferences_are_had_back_too() {
        anna.put("/api/user/preferences", "{\"theme\": \"dark\"}");
        anna.put("/api/user/preferences", "{\"theme\": \"light\", \"dailyAim\": 20}");

        JsonNode undone = data(anna.post(HISTORY + "user_preferences/preferences/undo", ""));

        assertThat(undone.path("state").toString()).isEqualTo("{\"theme\":\"dark\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"logbook_entry/e1", "piece/piece_x", "score/score_x", "goal_of_nobody/x", "score/e1"})
    void what_is_anothers_or_nobodys_is_not_there(String path) {
        log();

        HttpResponse<String> answer = newUser().get(HISTORY + path);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(json(answer).path("detail").asString()).endsWith(".");
    }

    @Test
    void an_aggregate_is_not_read_as_a_kind_that_it_is_not() {
        String me = json(anna.get("/api/user/me")).path("id").asString();

        assertThat(anna.get(HISTORY + "score/" + me).statusCode()).isEqualTo(404);
        assertThat(anna.post(HISTORY + "score/" + me + "/undo", "").statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?at=yesterday", "?limit=0", "?version=1&at=2026-05-01T00:00:00Z", "?cursor=x"})
    void a_moment_that_is_none_is_refused_in_a_sentence(String query) {
        log();

        assertThat(anna.get(ENTRY + query).statusCode()).isEqualTo(400);
        assertThat(anna.post(ENTRY + "/restore", "{}").statusCode()).isEqualTo(400);
    }

    @Test
    void a_goal_becomes_what_it_was_and_undo_after_undo_is_redo() {
        anna.post("/api/v2/goals", "{\"id\": \"goal_1\", \"title\": \"Play\", \"targetDate\": \"2030-05-01\"}");
        patch("/api/v2/goals/goal_1", "{\"title\": \"Play it fast\", \"status\": \"paused\"}");
        anna.delete("/api/v2/goals/goal_1");

        JsonNode items = data(anna.get(HISTORY + "goal/goal_1")).path("items");
        HttpResponse<String> back = anna.post(HISTORY + "goal/goal_1/restore", "{\"version\": 0}");
        JsonNode goal = data(anna.get("/api/v2/goals/goal_1"));
        anna.post(HISTORY + "goal/goal_1/undo", "");

        assertThat(items.get(0).path("event").asString()).isEqualTo("goal.removed");
        assertThat(items.toString()).contains("{\"field\":\"title\",\"before\":\"Play\",\"after\":\"Play it fast\"}");
        assertThat(back.statusCode()).as(back.body()).isEqualTo(200);
        assertThat(goal.path("title").asString()).isEqualTo("Play");
        assertThat(goal.path("status").asString()).isEqualTo("active");
        assertThat(goal.path("targetDate").asString()).isEqualTo("2030-05-01");
    }

    @Test
    void a_piece_of_the_repertoire_becomes_what_it_was() {
        String id = data(anna.post("/api/v2/repertoire", "{\"title\": \"Gigue\", \"status\": \"learning\"}"))
                .path("id")
                .asString();
        String item = "/api/v2/repertoire/" + id;
        patch(item, "{\"status\": \"polished\", \"notes\": \"fast\"}");
        anna.post(item + "/performances", "{\"id\": \"perf_1\", \"date\": \"2030-05-01\", \"note\": \"school\"}");

        anna.post(HISTORY + "repertoire_item/" + id + "/undo", "");
        JsonNode undone = data(anna.get(item));
        anna.post(HISTORY + "repertoire_item/" + id + "/restore", "{\"version\": 0}");

        assertThat(undone.path("performances").size()).isZero();
        assertThat(undone.path("notes").asString()).isEqualTo("fast");
        assertThat(data(anna.get(item)).path("status").asString()).isEqualTo("learning");
        assertThat(data(anna.get(item)).path("notes").asString()).isEmpty();
        assertThat(newUser().get(HISTORY + "repertoire_item/" + id).statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_plan_its_occurrences_and_its_template_become_what_they_were() {
        anna.post("/api/v2/plans", """
                {"id": "plan_1", "title": "Mornings", "schedule": {"rule": "FREQ=DAILY;COUNT=2",
                 "startDate": "2030-05-01", "timeOfDay": "07:00", "durationMinutes": 30, "timeZone": "UTC"}}
                """);
        patch("/api/v2/plans/plan_1", "{\"title\": \"Evenings\"}");
        anna.post("/api/v2/templates", "{\"planId\": \"plan_1\", \"visibility\": \"private\"}");
        JsonNode first =
                data(anna.get("/api/v2/plans/plan_1/occurrences")).path("items").get(0);
        String occurrence = first.path("id").asString();
        anna.post("/api/v2/occurrences/" + occurrence + "/check-in", "{\"notes\": \"good\"}");

        HttpResponse<String> plan = anna.post(HISTORY + "practice_plan/plan_1/undo", "");
        HttpResponse<String> undone = anna.post(HISTORY + "plan_occurrence/" + occurrence + "/undo", "");
        JsonNode opened = data(anna.get("/api/v2/occurrences/" + occurrence));
        anna.post(HISTORY + "plan_occurrence/" + occurrence + "/undo", "");

        assertThat(plan.statusCode()).as(plan.body()).isEqualTo(200);
        assertThat(data(anna.get("/api/v2/plans/plan_1")).path("title").asString())
                .isEqualTo("Mornings");
        assertThat(undone.statusCode()).as(undone.body()).isEqualTo(200);
        assertThat(opened.path("status").asString()).isEqualTo("scheduled");
        assertThat(data(anna.get("/api/v2/occurrences/" + occurrence))
                        .path("status")
                        .asString())
                .isEqualTo("completed");
    }

    private void patch(String path, String body) {
        HttpResponse<String> answer = new Calls(server().url(), anna.token())
                .text("PATCH", path, BodyPublishers.ofString(body), "Content-Type", "application/json");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    @Test
    void every_kind_of_the_stream_has_a_history_or_says_here_why_not() throws ReflectiveOperationException {
        List<String> streamed = kinds("org.mirubato.sync.EntityEncoder");
        List<String> remembered = kinds("org.mirubato.query.history.EntityHistory");

        List<String> all = new ArrayList<>(remembered);
        all.addAll(LEFT_OUT.keySet());

        assertThat(all).containsExactlyInAnyOrderElementsOf(streamed);
    }

    private static List<String> kinds(String type) throws ReflectiveOperationException {
        Class<?> kind = Class.forName(type);
        Method word = kind.getDeclaredMethod("kind");
        word.setAccessible(true);
        List<String> kinds = new ArrayList<>();
        for (Object each : server().context().getBeansOfType(kind).values()) {
            kinds.add((String) word.invoke(each));
        }
        return kinds;
    }

    private void log() {
        HttpResponse<String> answer = anna.post(
                "/api/v2/entries",
                "{\"id\": \"e1\", \"timestamp\": \"2026-05-01T10:00:00Z\", \"duration\": 30, \"notes\": \"slow\"}");
        assertThat(answer.statusCode()).isEqualTo(201);
    }

    private void change(String fields) {
        HttpResponse<String> answer = new Calls(server().url(), anna.token())
                .text(
                        "PATCH",
                        "/api/v2/entries/e1",
                        BodyPublishers.ofString(fields),
                        "Content-Type",
                        "application/json",
                        "X-Device-ID",
                        "tablet");
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    private JsonNode entry() {
        return data(anna.get("/api/v2/entries/e1"));
    }

    private static JsonNode data(HttpResponse<String> answer) {
        return json(answer).path("data");
    }
}
