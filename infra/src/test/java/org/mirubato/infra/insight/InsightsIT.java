package org.mirubato.infra.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mirubato.infra.TestUser.json;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mirubato.infra.MirubatoIT;
import org.mirubato.infra.TestUser;
import tools.jackson.databind.JsonNode;

/** Sums, streaks and suggestions over HTTP, on the real server. */
class InsightsIT extends MirubatoIT {

    private static final String INSIGHTS = "/api/v2/insights";

    private final TestUser anna = newUser();
    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

    @Test
    void what_was_just_practised_is_in_the_sums_at_once() {
        practise("a", today.minusDays(1), 30, "Gigue");
        practise("b", today, 20, "Gigue");

        JsonNode data = json(anna.get(INSIGHTS)).path("data");

        assertThat(data.path("total").path("minutes").asInt()).isEqualTo(50);
        assertThat(data.path("total").path("sessions").asInt()).isEqualTo(2);
        assertThat(data.path("total").path("minutesPerSession").asDouble()).isEqualTo(25);
        assertThat(data.path("before").path("minutes").asInt()).isZero();
        assertThat(data.path("unit").asString()).isEqualTo("day");
        assertThat(data.path("periods").size()).isEqualTo(30);
        assertThat(data.path("periods").get(29).path("minutes").asInt()).isEqualTo(20);
        assertThat(data.path("streak").path("current").asInt()).isEqualTo(2);
        JsonNode piece = data.path("shares").path("pieces").get(0);
        assertThat(piece.path("name").asString()).isEqualTo("Gigue");
        assertThat(piece.path("minutes").asInt()).isEqualTo(50);
        assertThat(data.path("shares").path("composers").get(0).path("name").asString())
                .isEqualTo("Johann Sebastian Bach");
    }

    @Test
    void an_entry_that_is_removed_leaves_the_sums_and_comes_back_into_them() {
        practise("a", today, 30, "Gigue");

        anna.delete("/api/v2/entries/a");
        int removed = minutes();
        anna.post("/api/v2/entries/a/restore", "{}");

        assertThat(removed).isZero();
        assertThat(minutes()).isEqualTo(30);
    }

    @Test
    void nobody_is_told_of_the_practice_of_another() {
        practise("a", today, 30, "Gigue");

        JsonNode bens = json(newUser().get(INSIGHTS)).path("data");

        assertThat(bens.path("total").path("minutes").asInt()).isZero();
        assertThat(bens.path("shares").path("pieces").size()).isZero();
        assertThat(TestUser.withToken(server().url(), "").get(INSIGHTS).statusCode())
                .isEqualTo(401);
    }

    @Test
    void a_year_is_told_by_its_days() {
        practise("a", LocalDate.of(2024, 2, 29), 30, "Gigue");
        practise("b", LocalDate.of(2025, 1, 1), 10, "Gigue");

        JsonNode year = json(anna.get(INSIGHTS + "/heatmap?year=2024")).path("data");

        assertThat(year.path("days").size()).isEqualTo(1);
        assertThat(year.path("days").get(0).path("day").asString()).isEqualTo("2024-02-29");
        assertThat(year.path("most").asInt()).isEqualTo(30);
        assertThat(year.path("total").path("daysInRange").asInt()).isEqualTo(366);
    }

    @Test
    void weeks_begin_as_the_user_wants() {
        anna.put("/api/user/preferences", "{\"weekStart\": \"sunday\"}");

        JsonNode data = json(anna.get(INSIGHTS + "?from=2026-05-01&to=2026-05-31&unit=week"))
                .path("data");

        assertThat(data.path("weekStart").asString()).isEqualTo("sunday");
        assertThat(data.path("periods").get(1).path("from").asString()).isEqualTo("2026-05-03");
    }

    @Test
    void what_to_practise_next_shares_the_time_there_is() {
        practise("a", today.minusDays(9), 30, "Gigue");
        practise("b", today.minusDays(1), 30, "Air");

        JsonNode items =
                json(anna.get(INSIGHTS + "/next?minutes=40")).path("data").path("items");

        assertThat(items.size()).isEqualTo(2);
        assertThat(items.get(0).path("title").asString()).isEqualTo("Gigue");
        assertThat(items.get(0).path("reason").asString()).isEqualTo("neglected");
        assertThat(items.get(0).path("days").asInt()).isEqualTo(9);
        assertThat(items.get(1).path("reason").asString()).isEqualTo("continue");
        assertThat(items.get(0).path("minutes").asInt()
                        + items.get(1).path("minutes").asInt())
                .isEqualTo(40);
    }

    @Test
    void a_piece_with_a_near_deadline_comes_first_and_says_why() {
        practise("a", today.minusDays(9), 30, "Gigue");
        practise("b", today.minusDays(1), 30, "Air");
        String air = add("Air", "working");
        anna.post("/api/v2/goals", """
                {"id": "goal_1", "title": "Play it", "scoreId": "%s", "targetDate": "%s"}
                """.formatted(air, today.plusDays(2)));

        JsonNode items =
                json(anna.get(INSIGHTS + "/next?minutes=40")).path("data").path("items");

        assertThat(items.get(0).path("title").asString()).isEqualTo("Air");
        assertThat(items.get(0).path("reason").asString()).isEqualTo("deadline");
        assertThat(items.get(0).path("days").asInt()).isEqualTo(2);
        assertThat(items.get(1).path("reason").asString()).isEqualTo("neglected");
    }

    @Test
    void what_is_wanted_and_was_never_practised_is_suggested_and_what_was_given_up_is_not() {
        practise("a", today.minusDays(9), 30, "Gigue");
        add("Sarabande", "planned");
        add("Gigue", "dropped");

        JsonNode items =
                json(anna.get(INSIGHTS + "/next?minutes=40")).path("data").path("items");

        assertThat(items.size()).isEqualTo(1);
        assertThat(items.get(0).path("title").asString()).isEqualTo("Sarabande");
        assertThat(items.get(0).path("reason").asString()).isEqualTo("never_practised");
    }

    @Test
    void what_was_planned_and_checked_in_is_told_week_by_week() {
        anna.post("/api/v2/plans", """
                {"id": "plan_1", "title": "Evenings", "schedule": {"rule": "FREQ=DAILY;COUNT=4", "startDate": "%s",
                 "timeOfDay": "18:00", "durationMinutes": 30, "timeZone": "UTC"}}
                """.formatted(today.minusDays(2)));
        String first = json(anna.get("/api/v2/plans/plan_1/occurrences"))
                .path("data")
                .path("items")
                .get(0)
                .path("id")
                .asString();
        anna.post("/api/v2/occurrences/" + first + "/check-in", "{}");

        JsonNode adherence = json(anna.get(INSIGHTS)).path("data").path("adherence");

        assertThat(adherence.path("due").asInt()).isEqualTo(2);
        assertThat(adherence.path("kept").asInt()).isEqualTo(1);
        assertThat(adherence.path("share").asDouble()).isEqualTo(0.5);
        assertThat(adherence.path("weeks").size()).isBetween(1, 2);
    }

    private String add(String title, String status) {
        HttpResponse<String> answer = anna.post("/api/v2/repertoire", """
                {"title": "%s", "composer": "Johann Sebastian Bach", "status": "%s"}
                """.formatted(title, status));
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 201);
        return json(answer).path("data").path("pieceId").asString();
    }

    @Test
    void a_day_is_told_in_one_answer() {
        anna.put("/api/user/preferences", "{\"dailyAim\": 60}");
        practise("a", today, 25, "Gigue");
        anna.post("/api/v2/sessions", "{\"id\": \"session_1\", \"instrument\": \"lute\"}");

        JsonNode day = json(anna.get("/api/v2/today")).path("data");

        assertThat(day.path("minutes").asInt()).isEqualTo(25);
        assertThat(day.path("dailyAim").asInt()).isEqualTo(60);
        assertThat(day.path("streak").path("practisedToday").asBoolean()).isTrue();
        assertThat(day.path("session").path("instrument").asString()).isEqualTo("lute");
        assertThat(day.path("entries").get(0).path("id").asString()).isEqualTo("a");
        assertThat(day.path("next").get(0).path("title").asString()).isEqualTo("Gigue");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?from=2026-05-02&to=2026-05-01",
                "?from=2010-01-01&to=2026-05-01",
                "?from=9999-01-01&to=9999-01-02",
                "?from=-999999999-01-01&to=2026-05-01",
                "?from=yesterday",
                "?zone=Mars/Olympus",
                "?unit=century",
                "/heatmap?year=9999",
                "/heatmap?year=x",
                "/next?minutes=0",
                "/next?minutes=99999",
            })
    void what_can_not_be_meant_is_refused_in_a_sentence(String query) {
        HttpResponse<String> answer = anna.get(INSIGHTS + query);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).path("detail").asString()).endsWith(".");
    }

    private int minutes() {
        return json(anna.get(INSIGHTS))
                .path("data")
                .path("total")
                .path("minutes")
                .asInt();
    }

    private void practise(String id, LocalDate day, int minutes, String title) {
        HttpResponse<String> answer = anna.post("/api/v2/entries", """
            {"id": "%s", "timestamp": "%sT00:00:00Z", "duration": %d,
             "pieces": [{"title": "%s", "composer": "J. S. Bach"}]}
            """.formatted(id, day, minutes, title));
        assertThat(answer.statusCode()).isEqualTo(201);
    }
}
