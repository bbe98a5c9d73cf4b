package org.mirubato.infra.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mirubato.infra.TestUser.json;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mirubato.infra.MirubatoIT;
import org.mirubato.infra.TestUser;
import org.mirubato.infra.upload.Calls;
import org.mirubato.processors.plan.PlanTending;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** Plans over HTTP, on the real server. */
class PlansIT extends MirubatoIT {

    private static final String PLANS = "/api/v2/plans";
    private static final String OCCURRENCES = "/api/v2/occurrences";
    private static final String MORNINGS = """
            {"id": "plan_1", "title": "🎹 שלום; Bach, \\"Inventions\\"", "description": "a;b,c", "tags": ["spring"],
             "schedule": {"rule": "%s", "startDate": "2027-03-27", "timeOfDay": "07:00", "durationMinutes": 30,
                          "timeZone": "Europe/Berlin"},
             "segments": [{"label": "Scales", "durationMinutes": 10, "tempoTargets": {"bpm": 60}}],
             "reflectionPrompts": ["What was easy?"], "shelf": 3}
            """;

    private final TestUser anna = newUser();

    @Test
    void a_plan_has_all_its_occurrences_at_its_hour_also_when_the_clocks_change() {
        HttpResponse<String> created = anna.post(PLANS, MORNINGS.formatted("FREQ=DAILY;COUNT=3"));

        JsonNode plan = json(anna.get(PLANS + "/plan_1")).path("data");
        List<JsonNode> occurrences = occurrences(anna, "plan_1");
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        assertThat(created.headers().firstValue("ETag")).contains("\"0\"");
        assertThat(json(created).path("data")).isEqualTo(plan);
        assertThat(plan.path("status").asString()).isEqualTo("active");
        assertThat(plan.path("shelf").asInt()).isEqualTo(3);
        assertThat(texts(occurrences, "scheduledStart"))
                .containsExactly("2027-03-27T06:00:00Z", "2027-03-28T05:00:00Z", "2027-03-29T05:00:00Z");
        assertThat(occurrences
                        .get(0)
                        .path("segments")
                        .get(0)
                        .path("tempoTargets")
                        .path("bpm")
                        .asInt())
                .isEqualTo(60);
        assertThat(occurrences.get(0).path("reflectionPrompts").get(0).asString())
                .isEqualTo("What was easy?");
    }

    @Test
    void a_change_of_the_schedule_moves_what_is_to_come_but_not_what_its_owner_has_moved() {
        anna.post(PLANS, MORNINGS.formatted("FREQ=DAILY;COUNT=3"));
        String moved = occurrences(anna, "plan_1").get(1).path("id").asString();
        patch(OCCURRENCES + "/" + moved, "{\"scheduledStart\": \"2027-03-28T18:00:00Z\"}");

        HttpResponse<String> changed = patch(
                PLANS + "/plan_1",
                "{\"schedule\": {\"rule\": \"FREQ=DAILY;COUNT=2\", \"startDate\": \"2027-03-27\","
                        + " \"timeOfDay\": \"08:00\", \"durationMinutes\": 30}}");

        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
        assertThat(texts(occurrences(anna, "plan_1"), "scheduledStart"))
                .containsExactly("2027-03-27T07:00:00Z", "2027-03-28T18:00:00Z");
        assertThat(json(changed).path("data").path("schedule").path("timeZone").asString())
                .isEqualTo("Europe/Berlin");
    }

    @Test
    void an_occurrence_is_checked_in_once_with_its_entry() {
        anna.post(PLANS, MORNINGS.formatted("FREQ=DAILY;COUNT=2"));
        String id = OCCURRENCES + "/"
                + occurrences(anna, "plan_1").get(0).path("id").asString();
        String body = "{\"logEntryId\": \"entry_1\", \"responses\": {\"What was easy?\": \"all\"}}";

        JsonNode done = json(anna.post(id + "/check-in", body)).path("data");
        JsonNode again = json(anna.post(id + "/check-in", body)).path("data");

        assertThat(done.path("status").asString()).isEqualTo("completed");
        assertThat(done.path("checkIn").path("responses").path("What was easy?").asString())
                .isEqualTo("all");
        assertThat(again).isEqualTo(done);
        assertThat(anna.post(id + "/check-in", "{\"logEntryId\": \"entry_2\"}").statusCode())
                .isEqualTo(409);
        assertThat(anna.post(id + "/skip", "").statusCode()).isEqualTo(409);
        assertThat(json(anna.get(PLANS))
                        .path("data")
                        .path("items")
                        .get(0)
                        .path("progress")
                        .path("completed")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void a_removed_plan_takes_its_occurrences_along_and_brings_them_back() {
        anna.post(PLANS, MORNINGS.formatted("FREQ=DAILY;COUNT=2"));

        assertThat(anna.delete(PLANS + "/plan_1").statusCode()).isEqualTo(204);
        assertThat(range()).isEmpty();
        assertThat(anna.get(PLANS + "/plan_1").statusCode()).isEqualTo(404);
        anna.post(PLANS + "/plan_1/restore", "");

        assertThat(range()).hasSize(2);
        anna.post(PLANS + "/plan_1/archive", "");
        assertThat(range()).isEmpty();
        patch(PLANS + "/plan_1", "{\"status\": \"active\"}");
        assertThat(range()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FREQ=SECONDLY|nothing repeats within a day",
                "FREQ=DAILY;COUNT=1000000000|COUNT of 1 to 400",
                "FREQ=MINUTELY;INTERVAL=1|nothing repeats within a day",
                "every monday|and nothing else"
            })
    void a_hostile_rule_is_refused_and_no_plan_is_made(String rule, String words) {
        HttpResponse<String> refused = anna.post(PLANS, MORNINGS.formatted(rule));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(json(refused).path("detail").asString()).contains(words);
        assertThat(anna.get(PLANS + "/plan_1").statusCode()).isEqualTo(404);
    }

    @Test
    void a_rule_without_an_end_is_made_for_ninety_days_and_goes_on() {
        anna.post(PLANS, MORNINGS.formatted("FREQ=WEEKLY").replace("2027-03-27", "2026-01-05"));
        int before = occurrences(anna, "plan_1").size();

        server().bean(PlanTending.class).run();

        assertThat(before).isBetween(12, 14);
        assertThat(occurrences(anna, "plan_1")).hasSize(before);
    }

    @Test
    void a_public_template_is_adopted_by_others_with_all_occurrences_and_counted_once() {
        anna.post(PLANS, MORNINGS.formatted("FREQ=DAILY;COUNT=5"));
        String template = publish("public");
        TestUser ben = newUser();
        String body = "{\"templateId\": \"" + template + "\", \"customization\": {\"tags\": [\"mine\"],"
                + " \"schedule\": {\"startDate\": \"2027-06-01\", \"timeOfDay\": \"18:30\", \"durationMinutes\": 20}}}";

        JsonNode adopted = json(key(ben, "/api/templates/adopt", body));
        JsonNode again = json(key(ben, "/api/templates/adopt", body));

        assertThat(adopted.path("success").asBoolean()).as(adopted.toString()).isTrue();
        assertThat(adopted.path("plan").path("title").asString()).endsWith("(Copy)");
        assertThat(adopted.path("plan").path("visibility").asString()).isEqualTo("private");
        assertThat(adopted.path("plan").path("metadata").path("adoptedFrom").asString())
                .isEqualTo(template);
        assertThat(adopted.path("plan").path("tags").toString()).isEqualTo("[\"spring\",\"mine\"]");
        assertThat(adopted.path("occurrences").size()).isEqualTo(5);
        assertThat(adopted.path("occurrences").get(0).path("scheduledStart").asString())
                .isEqualTo("2027-06-01T16:30:00Z");
        assertThat(adopted.path("occurrences")
                        .get(0)
                        .path("segments")
                        .get(0)
                        .path("label")
                        .asString())
                .isEqualTo("Scales");
        assertThat(again.path("plan").path("id")).isEqualTo(adopted.path("plan").path("id"));
        assertThat(json(anna.get("/api/v2/templates/" + template))
                        .path("data")
                        .path("adoptionCount")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void a_private_template_is_not_there_for_others() {
        anna.post(PLANS, MORNINGS.formatted("FREQ=DAILY;COUNT=2"));
        String template = publish("private");
        TestUser ben = newUser();

        assertThat(ben.get("/api/v2/templates/" + template).statusCode()).isEqualTo(404);
        assertThat(ben.post("/api/templates/adopt", "{\"templateId\": \"" + template + "\"}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(ben.post("/api/v2/templates/" + template + "/adopt", "{}").statusCode())
                .isEqualTo(404);
        assertThat(json(ben.get("/api/v2/templates?q=inventions"))
                        .path("data")
                        .path("items")
                        .toString())
                .doesNotContain(template);
        assertThat(anna.post("/api/v2/templates/" + template + "/adopt", "{}").statusCode())
                .isEqualTo(200);
        assertThat(anna.delete("/api/v2/templates/" + template).statusCode()).isEqualTo(204);
        assertThat(anna.post("/api/v2/templates/" + template + "/adopt", "{}").statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_calendar_feed_is_read_by_its_secret_alone_until_it_is_revoked() throws Exception {
        String start = LocalDate.now(ZoneOffset.UTC).plusDays(2).toString();
        anna.post(PLANS, MORNINGS.formatted("FREQ=DAILY;COUNT=2").replace("2027-03-27", start));
        String first = feed();
        String second = feed();

        HttpResponse<String> calendar = open(second);

        String unfolded = calendar.body().replace("\r\n ", "");
        assertThat(calendar.statusCode()).as(calendar.body()).isEqualTo(200);
        assertThat(calendar.headers().firstValue("Content-Type").orElse("")).startsWith("text/calendar");
        assertThat(calendar.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(unfolded.split("BEGIN:VEVENT")).hasSize(3);
        assertThat(unfolded).contains("SUMMARY:🎹 שלום\\; Bach\\, \"Inventions\"", "DESCRIPTION:a\\;b\\,c");
        assertThat(open(first).statusCode()).isEqualTo(404);
        assertThat(open("/calendar/unknown.ics").statusCode()).isEqualTo(404);
        assertThat(secretsInTheLog(second)).isZero();
        assertThat(anna.delete("/api/v2/calendar-feed").statusCode()).isEqualTo(204);
        assertThat(json(anna.get("/api/v2/calendar-feed"))
                        .path("data")
                        .path("open")
                        .asBoolean())
                .isFalse();
        assertThat(open(second).statusCode()).isEqualTo(404);
    }

    @Test
    void plans_and_occurrences_are_pushed_and_pulled_in_whole_and_pushed_again_change_nothing() throws Exception {
        String push = """
                {"changes": {
                  "practicePlans": [
                    {"id": "p1", "title": "Old client", "schedule": {"kind": "recurring", "metadata": {"recurrence":
                      {"frequency": "WEEKLY", "interval": 2, "weekdays": ["MO"], "until": "2026-12-31"}}}, "ownerId": "x"},
                    {"id": "p2", "title": "Bad", "schedule": {"kind": "recurring", "rule": "whenever"}}],
                  "planOccurrences": [{"id": "o1", "plan_id": "p1", "scheduledStart": 1777660200000, "flexWindow": {"a": 1},
                    "status": "completed", "checkIn": {"recordedAt": "2026-05-01T19:00:00Z", "responses": {"a": "b"}}}],
                  "planTemplates": [{"id": "t1", "title": "Mine", "visibility": "private"}]}}
                """;

        JsonNode answer = json(anna.post("/api/sync/push", push));
        int events = events();
        anna.post("/api/sync/push", push);

        assertThat(answer.path("conflicts").size()).as(answer.toString()).isEqualTo(1);
        assertThat(answer.path("conflicts").get(0).path("entityId").asString()).isEqualTo("p2");
        assertThat(answer.path("stats").path("practicePlansProcessed").asInt()).isEqualTo(1);
        assertThat(answer.path("stats").path("planOccurrencesProcessed").asInt())
                .isEqualTo(1);
        assertThat(answer.path("stats").path("planTemplatesProcessed").asInt()).isEqualTo(1);
        assertThat(events()).isEqualTo(events);
        JsonNode pulled = pulled();
        JsonNode plan = pulled.path("practicePlans").get(0);
        JsonNode occurrence = pulled.path("planOccurrences").get(0);
        assertThat(plan.path("schedule").path("rule").asString())
                .isEqualTo("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO;UNTIL=20261231");
        assertThat(occurrence.path("plan_id").asString()).isEqualTo("p1");
        assertThat(occurrence.path("scheduledStart").asString()).isEqualTo("2026-05-01T18:30:00Z");
        assertThat(occurrence.path("flexWindow").path("a").asInt()).isEqualTo(1);
        assertThat(pulled.path("planTemplates").size()).isEqualTo(1);
        anna.post(
                "/api/sync/push",
                "{\"changes\": {\"practicePlans\": [" + plan + "], \"planOccurrences\": [" + occurrence
                        + "], \"planTemplates\": ["
                        + pulled.path("planTemplates").get(0) + "]}}");
        assertThat(events()).isEqualTo(events);
    }

    @Test
    void an_occurrence_whose_day_is_over_is_pulled_as_expired_and_pushed_back_so_changes_nothing() throws Exception {
        anna.post("/api/sync/push", """
                {"changes": {"practicePlans": [{"id": "p1", "title": "Old client"}],
                  "planOccurrences": [{"id": "o1", "plan_id": "p1", "scheduledStart": 1777660200000, "status": "scheduled"}],
                  "planTemplates": [{"id": "t1", "title": "Mine", "visibility": "private"}]}}
                """);
        JsonNode occurrence = pulled().path("planOccurrences").get(0);
        int events = events();

        anna.post("/api/sync/push", "{\"changes\": {\"planOccurrences\": [" + occurrence + "]}}");

        assertThat(occurrence.path("status").asString()).isEqualTo("expired");
        assertThat(events()).isEqualTo(events);
    }

    private JsonNode pulled() throws InterruptedException {
        for (int i = 0; i < 100; i++) {
            JsonNode pulled = json(anna.post("/api/sync/pull", "{}"));
            if (pulled.path("practicePlans").size() == 1
                    && pulled.path("planOccurrences").size() == 1
                    && pulled.path("planTemplates").size() == 1) {
                return pulled;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("What was pushed is not pulled.");
    }

    private int events() {
        String me = json(anna.get("/api/user/me")).path("id").asString();
        Integer count = server().bean(JdbcTemplate.class)
                .queryForObject(
                        "select count(*) from events where subject = ? and name ~ '^(plan|occurrence|template)[.]'",
                        Integer.class,
                        me);
        return count == null ? 0 : count;
    }

    private int secretsInTheLog(String path) {
        String secret = path.replace("/calendar/", "").replace(".ics", "");
        Integer count = server().bean(JdbcTemplate.class)
                .queryForObject(
                        "select count(*) from events where payload::text like ?", Integer.class, "%" + secret + "%");
        return count == null ? 0 : count;
    }

    private String publish(String visibility) {
        return json(anna.post("/api/v2/templates", "{\"planId\": \"plan_1\", \"visibility\": \"" + visibility + "\"}"))
                .path("data")
                .path("id")
                .asString();
    }

    private String feed() {
        return json(anna.post("/api/v2/calendar-feed", ""))
                .path("data")
                .path("path")
                .asString();
    }

    private static HttpResponse<String> open(String path) throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(server().url() + path)).build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }

    private List<JsonNode> range() {
        return items(anna.get(OCCURRENCES + "?from=2027-03-01&to=2027-04-30"));
    }

    private static List<JsonNode> occurrences(TestUser user, String plan) {
        return items(user.get(PLANS + "/" + plan + "/occurrences"));
    }

    private static List<JsonNode> items(HttpResponse<String> answer) {
        List<JsonNode> items = new ArrayList<>();
        json(answer).path("data").path("items").forEach(items::add);
        return items;
    }

    private static List<String> texts(List<JsonNode> items, String field) {
        return items.stream().map(item -> item.path(field).asString()).toList();
    }

    private HttpResponse<String> patch(String path, String body) {
        return new Calls(server().url(), anna.token())
                .text("PATCH", path, BodyPublishers.ofString(body), "Content-Type", "application/json");
    }

    private static HttpResponse<String> key(TestUser user, String path, String body) {
        return new Calls(server().url(), user.token())
                .text(
                        "POST",
                        path,
                        BodyPublishers.ofString(body),
                        "Content-Type",
                        "application/json",
                        "Idempotency-Key",
                        "wish-1");
    }
}
