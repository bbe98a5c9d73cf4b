package org.mirubato.infra.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mirubato.infra.TestUser.json;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.mirubato.infra.MirubatoIT;
import org.mirubato.infra.TestUser;
import org.mirubato.infra.upload.Calls;
import tools.jackson.databind.JsonNode;

/** Goals over HTTP, on the real server, as the reference's client and ours call them. */
class GoalsIT extends MirubatoIT {

    private static final String PUSHED = """
            {"changes": {"goals": [
              {"id": "goal_1", "title": "Ten hours", "status": "%s", "target_value": 600, "current_value": 30, "target_date": "2026-06-01",
               "milestones": [{"id": "m1", "title": "Half", "completed": true, "completedAt": "2026-05-01T10:00:00Z"}],
               "createdAt": "2026-05-01T10:00:00Z"},
              {"id": "bad", "status": "lost"}]}}
            """;

    private final TestUser anna = newUser();

    @Test
    void the_references_client_sets_lists_changes_and_removes_a_goal() {
        HttpResponse<String> set = anna.post(
                "/api/goals",
                "{\"title\": \"Ten hours\", \"type\": \"practice_time\", \"targetValue\": 600, \"targetDate\": \"2026-06-01\","
                        + " \"practicePlan\": {\"dailyMinutes\": 20}, \"milestones\": [{\"title\": \"Half\"}]}");
        JsonNode goal = json(set);
        String address = "/api/goals/" + goal.path("id").asString();

        assertThat(set.statusCode()).as(set.body()).isEqualTo(201);
        assertThat(goal.path("createdAt").isIntegralNumber()).isTrue();
        assertThat(goal.path("practicePlan").path("dailyMinutes").asInt()).isEqualTo(20);
        assertThat(goal.path("currentValue").asDouble()).isZero();
        assertThat(anna.put(address, "{\"title\": \"Twelve hours\", \"targetValue\": 720}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(json(anna.get("/api/goals?status=active&type=practice_time"))
                        .path("goals")
                        .get(0)
                        .path("targetValue")
                        .asInt())
                .isEqualTo(720);
        assertThat(json(anna.get("/api/goals?status=paused")).path("goals").size())
                .isZero();
        assertThat(anna.delete(address).statusCode()).isEqualTo(200);
        assertThat(anna.delete(address).statusCode()).isEqualTo(404);
        assertThat(anna.get(address).statusCode()).isEqualTo(404);
        assertThat(anna.post("/api/goals", "{}").statusCode()).isEqualTo(400);
    }

    @Test
    void progress_is_added_once_and_completes_the_goal() {
        String address = "/api/goals/"
                + json(anna.post("/api/goals", "{\"title\": \"Play\", \"targetValue\": 10}"))
                        .path("id")
                        .asString();
        anna.post(address + "/progress", "{\"value\": 4, \"sessionId\": \"session_1\"}");
        anna.post(address + "/progress", "{\"value\": 4, \"sessionId\": \"session_1\"}");
        progress(address, 3, "key-1");
        JsonNode once = progress(address, 3, "key-1");
        JsonNode done = progress(address, 3, "key-2");

        assertThat(once.path("currentValue").asDouble()).isEqualTo(7);
        assertThat(once.path("completed").asBoolean()).isFalse();
        assertThat(done.path("currentValue").asDouble()).isEqualTo(10);
        assertThat(done.path("status").asString()).isEqualTo("completed");
        assertThat(anna.post("/api/goals/none/progress", "{\"value\": 1}").statusCode())
                .isEqualTo(404);
        assertThat(anna.post(address + "/progress", "{\"value\": \"much\"}").statusCode())
                .isEqualTo(400);
    }

    @Test
    void entries_that_name_a_goal_or_are_linked_are_its_sessions() {
        anna.post(
                "/api/v2/goals",
                "{\"id\": \"goal_t\", \"title\": \"Time\", \"type\": \"practice_time\", \"targetValue\": 90}");
        anna.post("/api/v2/entries", "{\"id\": \"entry_1\", \"duration\": 30, \"goalIds\": [\"goal_t\"]}");
        anna.post("/api/v2/entries", "{\"id\": \"entry_2\", \"duration\": 25}");

        JsonNode linked = json(anna.post("/api/goals/goal_t/link", "{\"entryId\": \"entry_2\"}"));
        anna.post("/api/goals/goal_t/link", "{\"entryId\": \"entry_2\"}");

        JsonNode answer = json(anna.get("/api/goals/goal_t"));
        assertThat(linked.path("linkedEntries").get(0).asString()).isEqualTo("entry_2");
        assertThat(answer.path("goal").path("currentValue").asDouble()).isEqualTo(25);
        assertThat(answer.path("stats").path("relatedSessions").asInt()).isEqualTo(2);
        assertThat(answer.path("stats").path("totalPracticeTime").asInt()).isEqualTo(55);
        assertThat(answer.path("stats").path("recentSessions").size()).isEqualTo(2);
        assertThat(anna.post("/api/goals/goal_t/link", "{\"entryId\": \"none\"}")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_repertoire_goal_puts_its_piece_into_the_repertoire_as_planned() throws InterruptedException {
        anna.post(
                "/api/goals",
                "{\"title\": \"Learn it\", \"type\": \"repertoire\", \"scoreId\": \"für elise-beethoven\"}");

        for (int i = 0; i < 100; i++) {
            JsonNode items = json(anna.get("/api/repertoire")).path("items");
            if (items.size() == 1) {
                assertThat(items.get(0).path("status").asString()).isEqualTo("planned");
                assertThat(items.get(0).path("scoreId").asString()).isEqualTo("für elise-beethoven");
                return;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("the piece did not come into the repertoire");
    }

    @Test
    void a_paused_goal_is_pushed_pulled_and_pushed_again_without_a_change() throws InterruptedException {
        JsonNode answer = json(anna.post("/api/sync/push", PUSHED.formatted("paused")));
        JsonNode pulled = pulled();
        anna.post("/api/sync/push", "{\"changes\": {\"goals\": [" + pulled + "]}}");

        assertThat(answer.path("stats").path("goalsProcessed").asInt()).isEqualTo(1);
        assertThat(answer.path("conflicts").get(0).path("entityId").asString()).isEqualTo("bad");
        assertThat(answer.path("notTaken").size()).isZero();
        assertThat(pulled.path("status").asString()).isEqualTo("paused");
        assertThat(pulled.path("target_value").asInt()).isEqualTo(600);
        assertThat(pulled.path("progress").asInt()).isEqualTo(30);
        assertThat(pulled.path("target_date").asString()).isEqualTo("2026-06-01");
        JsonNode goal = json(anna.get("/api/v2/goals/goal_1")).path("data");
        assertThat(goal.path("version")).isEqualTo(pulled.path("version"));
        assertThat(goal.path("milestones").get(0).path("completedAt").asString())
                .isEqualTo("2026-05-01T10:00:00Z");
    }

    @Test
    void a_goal_has_milestones_a_version_and_comes_back() {
        anna.post(
                "/api/v2/goals",
                "{\"id\": \"goal_m\", \"title\": \"Play\", \"milestones\": [{\"id\": \"m1\", \"title\": \"Half\"}]}");
        String goal = "/api/v2/goals/goal_m";

        JsonNode marked = json(anna.post(goal + "/milestones/m1", "")).path("data");
        HttpResponse<String> stale = patch(goal, "{\"title\": \"x\"}", "\"0\"");
        HttpResponse<String> changed = patch(goal, "{\"title\": \"x\"}", "\"1\"");

        assertThat(marked.path("milestones").get(0).path("completed").asBoolean())
                .isTrue();
        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(anna.delete(goal).statusCode()).isEqualTo(204);
        assertThat(json(anna.post(goal + "/restore", ""))
                        .path("data")
                        .path("title")
                        .asString())
                .isEqualTo("x");
        assertThat(newUser().get(goal).statusCode()).isEqualTo(404);
        assertThat(json(anna.get("/api/v2/goals?limit=1"))
                        .path("data")
                        .path("items")
                        .size())
                .isEqualTo(1);
    }

    private JsonNode pulled() throws InterruptedException {
        for (int i = 0; i < 100; i++) {
            JsonNode goals = json(anna.post("/api/sync/pull", "{}")).path("goals");
            if (goals.size() == 1) {
                return goals.get(0);
            }
            Thread.sleep(100);
        }
        throw new AssertionError("no goal was pulled");
    }

    private JsonNode progress(String address, int value, String key) {
        return json(new Calls(server().url(), anna.token())
                .text(
                        "POST",
                        address + "/progress",
                        BodyPublishers.ofString("{\"value\": " + value + "}"),
                        "Content-Type",
                        "application/json",
                        "Idempotency-Key",
                        key));
    }

    private HttpResponse<String> patch(String path, String body, String ifMatch) {
        return new Calls(server().url(), anna.token())
                .text(
                        "PATCH",
                        path,
                        BodyPublishers.ofString(body),
                        "Content-Type",
                        "application/json",
                        "If-Match",
                        ifMatch);
    }
}
