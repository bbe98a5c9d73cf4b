package org.mirubato.infra.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mirubato.infra.Eventually.until;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mirubato.infra.contract.ReferenceClient.Answer;

/** Goals as the reference's client sets, lists, counts and links them. */
class GoalContractIT extends ContractIT {

    private static final String GOALS = "/api/goals";
    private static final String FULL = """
            {"title": "Ten hours", "description": "by summer", "type": "practice_time", "targetValue": 600,
             "targetDate": "2026-06-30T00:00:00.000Z", "scoreId": "score_1", "measures": ["1-16"],
             "practicePlan": {"dailyMinutes": 20, "focusAreas": ["tone"], "techniques": ["scale"]},
             "milestones": [{"id": "m1", "title": "Half", "targetDate": "2026-06-01", "completed": false}]}
            """;

    @Test
    @Row({"POST /api/goals", "GET /api/goals"})
    void a_goal_is_set_and_listed_with_every_field_of_the_contract() {
        Answer set = anna.post(GOALS, FULL).granted(201);

        assertThat(anna.get(GOALS).granted(200).at("/goals/0")).isEqualTo(set.body());
        assertThat(set.text("/title")).isEqualTo("Ten hours");
        assertThat(set.text("/description")).isEqualTo("by summer");
        assertThat(set.text("/type")).isEqualTo("practice_time");
        assertThat(set.text("/status")).isEqualTo("active");
        assertThat(set.at("/targetValue").asInt()).isEqualTo(600);
        assertThat(set.at("/currentValue").asInt(-1)).isZero();
        assertThat(set.text("/targetDate")).isEqualTo("2026-06-30");
        assertThat(set.text("/measures/0")).isEqualTo("1-16");
        assertThat(set.at("/practicePlan/dailyMinutes").asInt()).isEqualTo(20);
        assertThat(set.text("/milestones/0/title")).isEqualTo("Half");
        assertThat(set.at("/milestones/0/completed").asBoolean(true)).isFalse();
        assertThat(set.at("/createdAt").isIntegralNumber()).isTrue();
        assertThat(set.at("/updatedAt").isIntegralNumber()).isTrue();
    }

    @Test
    @Row("GET /api/goals")
    void goals_are_listed_by_status_type_and_score() {
        anna.post(GOALS, FULL).granted(201);
        anna.post(GOALS, "{\"title\": \"Other\", \"type\": \"custom\"}").granted(201);

        assertThat(anna.get(GOALS + "?status=active").at("/goals").size()).isEqualTo(2);
        assertThat(anna.get(GOALS + "?status=completed").at("/goals").size()).isZero();
        assertThat(anna.get(GOALS + "?type=custom").at("/goals").findValuesAsString("title"))
                .containsExactly("Other");
        assertThat(anna.get(GOALS + "?scoreId=score_1").at("/goals").size()).isEqualTo(1);
        assertThat(anna.get(GOALS + "?scoreId=score_1").text("/goals/0/title")).isEqualTo("Ten hours");
        anna.get(GOALS + "?status=forgotten").refused(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "{\"title\": \"\"}",
                "{\"title\": \"G\", \"type\": \"wish\"}",
                "{\"title\": \"G\", \"targetValue\": \"much\"}",
                "{\"title\": \"G\", \"targetDate\": \"soon\"}",
                "{\"title\": \"G\", \"milestones\": [{\"title\": \"\"}]}"
            })
    @Row("POST /api/goals")
    void what_is_no_goal_is_refused(String body) {
        anna.post(GOALS, body).refused(400);

        assertThat(anna.get(GOALS).at("/goals").size()).isZero();
    }

    @Test
    @Row("POST /api/goals")
    void a_title_has_at_most_200_characters() {
        anna.post(GOALS, "{\"title\": \"" + "x".repeat(200) + "\"}").granted(201);
        anna.post(GOALS, "{\"title\": \"" + "x".repeat(201) + "\"}").refused(400);
    }

    @Test
    @Row("POST /api/goals")
    void a_goal_of_the_repertoire_plans_its_piece() {
        anna.post(GOALS, "{\"title\": \"Learn it\", \"type\": \"repertoire\", \"scoreId\": \"score_9\"}")
                .granted(201);

        until(() -> repertoire().contains("score_9"), this::repertoire);
        assertThat(repertoire()).contains("planned");
    }

    @Test
    @Row({"GET /api/goals/:id", "POST /api/goals/:id/link"})
    void a_goal_tells_the_practice_that_belongs_to_it() {
        Answer set = anna.post(GOALS, FULL).granted(201);
        String goal = GOALS + "/" + set.text("/id");
        anna.push(
                        "\"entries\": [{\"id\": \"entry_1\", \"timestamp\": 1777660200000, \"duration\": 30, \"goal_ids\": [\""
                                + set.text("/id") + "\"]}, {\"id\": \"entry_2\", \"timestamp\": 0, \"duration\": 15}]")
                .granted(200);

        Answer linked = anna.post(goal + "/link", "{\"entryId\": \"entry_2\"}").granted(200);

        assertThat(linked.text("/id")).isEqualTo(set.text("/id"));
        assertThat(linked.text("/linkedEntries/0")).isEqualTo("entry_2");
        Answer one = anna.get(goal).granted(200);
        assertThat(one.text("/goal/title")).isEqualTo("Ten hours");
        assertThat(one.at("/goal/relatedSessions").asInt()).isEqualTo(2);
        assertThat(one.at("/stats/relatedSessions").asInt()).isEqualTo(2);
        assertThat(one.at("/stats/totalPracticeTime").asInt()).isEqualTo(45);
        assertThat(one.at("/stats/recentSessions").size()).isEqualTo(2);
        anna.post(goal + "/link", "{}").refused(400);
        anna.post(goal + "/link", "{\"entryId\": \"entry_9\"}").refused(404);
        anna.post(GOALS + "/goal_9/link", "{\"entryId\": \"entry_2\"}").refused(404);
        anna.get(GOALS + "/goal_9").refused(404);
    }

    @Test
    @Row("PUT /api/goals/:id")
    void a_change_of_some_fields_leaves_the_others() {
        String goal = GOALS + "/" + anna.post(GOALS, FULL).granted(201).text("/id");

        Answer changed = anna.put(goal, "{\"title\": \"Twelve hours\", \"status\": \"paused\"}")
                .granted(200);

        assertThat(changed.text("/message")).isNotBlank();
        Answer one = anna.get(goal).granted(200);
        assertThat(one.text("/goal/title")).isEqualTo("Twelve hours");
        assertThat(one.text("/goal/status")).isEqualTo("paused");
        assertThat(one.text("/goal/description")).isEqualTo("by summer");
        assertThat(one.text("/goal/milestones/0/id")).isEqualTo("m1");
        anna.put(GOALS + "/goal_9", "{\"title\": \"x\"}").refused(404);
        anna.put(goal, "{\"title\": \"\"}").refused(400);
        anna.put(goal, "not json").refused(400);
    }

    @Test
    @Row("POST /api/goals/:id/progress")
    void progress_is_added_and_completes_the_goal_once_it_is_reached() {
        String goal = GOALS + "/" + anna.post(GOALS, FULL).granted(201).text("/id");

        Answer some = anna.post(goal + "/progress", "{\"value\": 250.5, \"notes\": \"tired\", \"sessionId\": \"s1\"}");
        Answer all = anna.post(goal + "/progress", "{\"value\": 400}").granted(200);

        some.granted(200);
        assertThat(some.text("/message")).isNotBlank();
        assertThat(some.at("/currentValue").asDouble()).isEqualTo(250.5);
        assertThat(some.at("/targetValue").asInt()).isEqualTo(600);
        assertThat(some.at("/completed").asBoolean(true)).isFalse();
        assertThat(all.text("/status")).isEqualTo("completed");
        assertThat(all.at("/completed").asBoolean()).isTrue();
        assertThat(anna.get(goal).text("/goal/completedAt")).endsWith("Z");
        anna.post(goal + "/progress", "{}").refused(400);
        anna.post(GOALS + "/goal_9/progress", "{\"value\": 1}").refused(404);
    }

    @Test
    @Row("DELETE /api/goals/:id")
    void a_goal_that_is_removed_is_gone() {
        String goal = GOALS + "/" + anna.post(GOALS, FULL).granted(201).text("/id");

        assertThat(anna.delete(goal).granted(200).text("/message")).isNotBlank();

        anna.delete(goal).refused(404);
        anna.get(goal).refused(404);
        assertThat(anna.get(GOALS).at("/goals").size()).isZero();
    }

    @Test
    @Row({
        "GET /api/goals",
        "GET /api/goals/:id",
        "POST /api/goals",
        "PUT /api/goals/:id",
        "POST /api/goals/:id/progress",
        "DELETE /api/goals/:id",
        "POST /api/goals/:id/link"
    })
    void nobody_has_goals_without_a_token_and_nobody_reaches_anothers() {
        String goal = GOALS + "/" + anna.post(GOALS, FULL).granted(201).text("/id");
        ReferenceClient ben = new ReferenceClient(server().url(), newUser());

        nobody().get(GOALS).refused(401);
        nobody().get(goal).refused(401);
        nobody().post(GOALS, FULL).refused(401);
        nobody().put(goal, "{}").refused(401);
        nobody().post(goal + "/progress", "{\"value\": 1}").refused(401);
        nobody().delete(goal).refused(401);
        nobody().post(goal + "/link", "{}").refused(401);
        ben.get(goal).refused(404);
        ben.put(goal, "{\"title\": \"x\"}").refused(404);
        ben.post(goal + "/progress", "{\"value\": 1}").refused(404);
        ben.delete(goal).refused(404);
        assertThat(anna.get(goal).text("/goal/title")).isEqualTo("Ten hours");
    }

    private String repertoire() {
        return anna.get("/api/repertoire").response().body();
    }
}
