package org.mirubato.infra.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mirubato.infra.TestUser.json;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mirubato.infra.MirubatoIT;
import org.mirubato.infra.TestUser;
import org.mirubato.infra.upload.Calls;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What nobody would send to a journal who means it well: it is kept exactly or refused with what to do, and harms nothing. */
class HostileJournalIT extends MirubatoIT {

    private static final String ENTRIES = "/api/v2/entries";
    private static final String GOALS = "/api/v2/goals";
    private static final String PLANS = "/api/v2/plans";
    private static final String ITEMS = "/api/v2/repertoire";
    private static final String PREFERENCES = "/api/user/preferences";

    /** In every field that can be wrong in its type. */
    private static final List<String> VALUES = List.of(
            "[]",
            "{}",
            "[null]",
            "true",
            "-1",
            "1e400",
            "\"NaN\"",
            "\"\\ud800\"",
            "\"\\u0000\"",
            "\"" + "x".repeat(40_000) + "\"",
            "null");

    private final TestUser anna = newUser();

    @AfterEach
    void the_next_request_works() {
        assertThat(anna.post(ENTRIES, "{\"duration\": 1, \"notes\": \"still here\"}")
                        .statusCode())
                .isEqualTo(201);
        assertThat(anna.get(ENTRIES + "?q=here").statusCode()).isEqualTo(200);
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                refused("a note of 900 KB", ENTRIES, entry("\"notes\": \"" + "n".repeat(900_000) + "\""), "the notes"),
                refused("ten thousand tags", ENTRIES, entry("\"tags\": " + many(10_000)), "at most 50 tags"),
                refused("a duration of a year", ENTRIES, "{\"duration\": 525600}", "duration"),
                refused("negative minutes", ENTRIES, "{\"duration\": -5}", "duration"),
                refused("an endless number", ENTRIES, "{\"duration\": 1e400}", "duration"),
                refused("no number", ENTRIES, "{\"duration\": NaN}", "line 1, column"),
                refused("no number as a text", ENTRIES, "{\"duration\": \"NaN\"}", "duration"),
                refused("a date in 9999", ENTRIES, entry("\"timestamp\": \"9999-12-31T00:00:00Z\""), "timestamp"),
                refused("a number as a date", ENTRIES, entry("\"timestamp\": 1e17"), "timestamp"),
                refused("a zone of nowhere", ENTRIES, entry("\"timeZone\": \"Mars/Olympus\""), "time zone"),
                refused("half a character", ENTRIES, entry("\"notes\": \"\\ud83c\""), "notes"),
                refused("half a character within", ENTRIES, entry("\"mine\": [{\"a\": \"\\udfb9\"}]"), "mine"),
                refused("half a character as a name", ENTRIES, entry("\"\\ud83c\": 1"), "line 1, column"),
                refused("NUL in the notes", ENTRIES, entry("\"notes\": \"a\\u0000b\""), "notes"),
                refused("NUL in a field of another", ENTRIES, entry("\"mine\": \"\\u0000\""), "mine"),
                refused("an endless number in another's field", ENTRIES, entry("\"mine\": 1e400"), "mine"),
                refused("nested too deep", ENTRIES, entry("\"mine\": " + deep(5_000)), "deep"),
                refused("a list for a text", ENTRIES, entry("\"notes\": [1]"), "notes"),
                refused("a text for pieces", ENTRIES, entry("\"pieces\": [7]"), "JSON object"),
                refused("a piece without a title", ENTRIES, entry("\"pieces\": [{}]"), "title"),
                refused("a broken body", ENTRIES, "{\"duration\": 5", "line 1, column"),
                refused("no body", ENTRIES, "", "JSON"),
                refused("a goal of NaN", GOALS, "{\"title\": \"G\", \"targetValue\": \"NaN\"}", "target"),
                refused("a goal without end", GOALS, "{\"title\": \"G\", \"targetValue\": 1e400}", "target"),
                refused("a goal on no day", GOALS, "{\"title\": \"G\", \"targetDate\": \"2026-02-30\"}", "target date"),
                refused("a goal of NUL", GOALS, "{\"title\": \"G\\u0000\"}", "title"),
                refused("a rule of ten million", PLANS, plan("FREQ=DAILY;COUNT=10000000"), "COUNT"),
                refused("a rule by the second", PLANS, plan("FREQ=SECONDLY"), "within a day"),
                refused("a rule of words", PLANS, plan("(".repeat(400)), "rule"),
                refused("a plan of NUL", PLANS, "{\"title\": \"\\u0000\"}", "title"),
                refused("a piece of NUL", ITEMS, "{\"title\": \"a\\u0000\"}", "title"),
                refused("half a piece", ITEMS, "{\"title\": \"a\\ud800\"}", "title"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void what_can_not_be_meant_is_refused_by_its_name(String what, String path, String body, String words) {
        HttpResponse<String> answer = anna.post(path, body);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(json(answer).path("detail").asString()).contains(words).endsWith(".");
    }

    @Test
    void a_body_of_more_than_a_megabyte_is_refused_with_the_limit() {
        HttpResponse<String> answer = anna.post(ENTRIES, entry("\"notes\": \"" + "n".repeat(1_100_000) + "\""));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(json(answer).path("detail").asString()).contains("1048576 bytes");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a \uD83C\uDFB9 b",
                "\u05E9\u05DC\u05D5\u05DD \u05E2\u05D5\u05DC\u05DD",
                "\u202Eevil\u202C ok",
                "e\u0301 and \u00E9",
                "\uD83D\uDC69\u200D\uD83C\uDFA4 sings",
                "'; drop table entries; --",
                "<script>alert(1)</script>"
            })
    void what_people_write_is_kept_exactly_and_found_again(String text) {
        String quoted = JsonMapper.shared().writeValueAsString(text);
        String body =
                "{\"duration\": 5, \"notes\": %1$s, \"tags\": [%1$s], \"pieces\": [{\"title\": %1$s, \"composer\": %1$s}],"
                        + " \"mine\": {%1$s: %1$s}}";
        HttpResponse<String> written = anna.post(ENTRIES, body.formatted(quoted));
        String id = json(written).path("data").path("id").asString();

        JsonNode read = json(anna.get(ENTRIES + "/" + id)).path("data");
        JsonNode found = json(anna.get(ENTRIES + "?q=" + encoded("\"" + text.replace("\"", "") + "\"")));

        assertThat(written.statusCode()).as(written.body()).isEqualTo(201);
        assertThat(read.path("notes").asString()).isEqualTo(text);
        assertThat(read.path("tags").get(0).asString()).isEqualTo(text);
        assertThat(read.path("pieces").get(0).path("title").asString()).isEqualTo(text);
        assertThat(read.path("mine").path(text).asString()).isEqualTo(text);
        assertThat(found.path("data").path("items").findValuesAsString("id")).contains(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ENTRIES + "?q=",
                PLANS + "?q=",
                "/api/v2/pieces?q=",
                "/api/v2/templates?q=",
                "/api/autocomplete/pieces?q="
            })
    void a_search_may_be_anything_and_is_answered_or_refused(String path) {
        List<String> searches = List.of(
                "(".repeat(1_000),
                ")".repeat(1_000),
                "(".repeat(500) + ")".repeat(500),
                "-".repeat(999),
                "\"",
                "a:b:c",
                "\u0000",
                "\uD83C\uDFB9",
                "%",
                "'",
                "duration:>1e999",
                "date:9999-12-31",
                "NOT ".repeat(200));

        for (String search : searches) {
            HttpResponse<String> answer = anna.get(path + encoded(search));

            assertThat(answer.statusCode()).as(search + answer.body()).isIn(200, 400);
            assertThat(json(answer).path("detail").asString(".")).endsWith(".");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ENTRIES + "/",
                GOALS + "/",
                PLANS + "/",
                ITEMS + "/",
                "/api/v2/pieces/",
                "/api/v2/templates/",
                "/api/repertoire/",
                "/api/goals/",
                "/api/v2/occurrences/",
                "/api/v2/history/goal/"
            })
    void an_address_of_any_characters_is_refused_or_not_there(String path) {
        for (String id : List.of("\uD83C\uDFB9", "a".repeat(2_000), "'--", "%", "..;", "a b", "\u0007")) {
            for (HttpResponse<String> answer : List.of(anna.get(path + encoded(id)), anna.delete(path + encoded(id)))) {
                assertThat(answer.statusCode()).as(path + id + answer.body()).isBetween(400, 499);
            }
        }
    }

    static Stream<Arguments> fields() {
        return Map.of(
                        ENTRIES,
                                "id timestamp timeZone duration type instrument pieces techniques goalIds notes mood tags"
                                        + " sessionId metadata scoreId scoreTitle scoreComposer autoTracked mine",
                        GOALS,
                                "id title description type status targetValue currentValue targetDate scoreId measures"
                                        + " practicePlan milestones mine",
                        PLANS,
                                "id title description type status visibility focusAreas techniques tags pieceRefs schedule"
                                        + " segments targets reflectionPrompts metadata mine",
                        ITEMS,
                                "scoreId pieceId title composer status difficultyRating notes links tags currentTempo"
                                        + " targetTempo date",
                        PREFERENCES,
                                "theme language weekStart timeZone reminderTime notificationSettings dailyAim"
                                        + " primaryInstrument displayName customInstruments metronomePresets mine")
                .entrySet()
                .stream()
                .flatMap(
                        each -> Stream.of(each.getValue().split(" ")).map(field -> Arguments.of(each.getKey(), field)));
    }

    @ParameterizedTest
    @MethodSource("fields")
    void a_field_of_the_wrong_type_is_refused_in_a_sentence_or_taken_for_what_it_says(String path, String field) {
        List<String> failures = new ArrayList<>();
        for (String value : VALUES) {
            HttpResponse<String> answer = sent(path, field, value);
            boolean told = answer.statusCode() == 400
                    && json(answer).path("detail").asString().endsWith(".");
            if (answer.statusCode() / 100 != 2 && answer.statusCode() != 404 && !told) {
                failures.add(field + ": " + value + " → " + answer.statusCode() + " " + answer.body());
            }
        }

        assertThat(failures).isEmpty();
    }

    @Test
    void a_parameter_of_the_wrong_type_is_named() {
        for (String path : List.of(ENTRIES, GOALS, PLANS, ITEMS, "/api/v2/pieces")) {
            HttpResponse<String> answer = anna.get(path + "?limit=many");

            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(json(answer).path("detail").asString()).contains("limit");
        }
    }

    @Test
    void a_push_of_hostile_entities_names_each_and_takes_the_good_one() {
        HttpResponse<String> answer = anna.post("/api/sync/push", """
            {"changes": {"entries": [
              {"id": "e1", "timestamp": 0, "duration": 5, "notes": "\\u0000"}, {"id": "e2", "timestamp": 0, "duration": 1e400},
              {"id": "e3", "timestamp": 0, "duration": 5, "mine": "\\ud800"}, {"id": "\\ud800", "timestamp": 0, "duration": 5},
              [], 7, null, {"id": "e4", "timestamp": 0, "duration": 5}],
             "goals": {"id": "g1", "title": "\\u0000"}, "practicePlans": 7, "planOccurrences": null}}
            """);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(json(answer).path("stats").path("entriesProcessed").asInt()).isEqualTo(1);
        assertThat(json(answer).path("conflicts").findValuesAsString("reason"))
                .hasSizeGreaterThan(6)
                .allMatch(reason -> reason.endsWith("."));
    }

    private HttpResponse<String> sent(String path, String field, String value) {
        String one = "\"" + field + "\": " + value;
        String base = path.equals(ENTRIES) ? "\"duration\": 5" : "\"title\": \"T\"";
        boolean preferences = path.equals(PREFERENCES);
        String body =
                preferences || base.startsWith("\"" + field + "\"") ? "{" + one + "}" : "{" + base + ", " + one + "}";
        return new Calls(server().url(), anna.token())
                .text(
                        preferences ? "PUT" : "POST",
                        path,
                        BodyPublishers.ofString(body),
                        "Content-Type",
                        "application/json");
    }

    private static Arguments refused(String what, String path, String body, String words) {
        return Arguments.of(what, path, body, words);
    }

    private static String entry(String field) {
        return "{\"duration\": 5, " + field + "}";
    }

    private static String plan(String rule) {
        return "{\"title\": \"P\", \"schedule\": {\"kind\": \"recurring\", \"rule\": \"" + rule
                + "\", \"startDate\": \"2026-05-01\"}}";
    }

    private static String many(int count) {
        return Stream.iterate(0, n -> n + 1)
                .limit(count)
                .map(n -> "\"t" + n + "\"")
                .toList()
                .toString();
    }

    private static String deep(int levels) {
        return "[".repeat(levels) + "]".repeat(levels);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
