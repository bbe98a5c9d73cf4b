package org.mirubato.infra.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mirubato.infra.TestUser.json;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mirubato.infra.MirubatoIT;
import org.mirubato.infra.TestUser;
import org.mirubato.infra.upload.Calls;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Files of other programs, over HTTP, on the real server. */
class ImportDataIT extends MirubatoIT {

    private static final String IMPORTS = "/api/v2/imports";
    private static final String CSV = """
            Datum;Dauer;Stück;Komponist;Notizen
            01.05.2026 18:30;30;Für Elise;Beethoven;slow
            02.05.2026;soon;Für Elise;Beethoven;
            03.05.2026;45;Chaconne;Bach;"two
            lines"
            """;

    private final TestUser anna = newUser();

    @Test
    void a_file_is_shown_before_it_is_taken() {
        JsonNode data = json(send(IMPORTS + "/preview?zone=Europe/Berlin", CSV)).path("data");

        assertThat(data.path("format").asString()).isEqualTo("csv");
        assertThat(data.path("delimiter").asString()).isEqualTo(";");
        assertThat(data.path("mapping").path("composer").asString()).isEqualTo("Komponist");
        assertThat(data.path("dates").asString()).isEqualTo("dd.MM.yyyy");
        assertThat(data.path("total").asInt()).isEqualTo(3);
        assertThat(data.path("problems").asInt()).isEqualTo(1);
        assertThat(data.path("rows").get(0).path("entity").path("notes").asString())
                .isEqualTo("slow");
        assertThat(data.path("rows").get(1).path("problems").get(0).asString()).contains("45 min");
        assertThat(events()).isZero();
    }

    @Test
    void a_file_is_taken_line_by_line_and_a_second_run_makes_no_event() {
        List<JsonNode> first = run("?zone=Europe/Berlin", CSV);
        int events = events();

        List<JsonNode> second = run("?zone=Europe/Berlin", CSV);

        assertThat(first).hasSize(4);
        assertThat(first.get(1).path("status").asString()).isEqualTo("refused");
        assertThat(first.get(1).path("line").asInt()).isEqualTo(3);
        assertThat(first.get(3).path("taken").asInt()).isEqualTo(2);
        assertThat(first.get(3).path("done").asBoolean()).isTrue();
        assertThat(second).isEqualTo(first);
        assertThat(events()).isEqualTo(events).isEqualTo(2);
        JsonNode entry =
                json(anna.get("/api/v2/entries")).path("data").path("items").get(1);
        assertThat(entry.path("timestamp").asString()).isEqualTo("2026-05-01T16:30:00Z");
    }

    @Test
    void what_was_changed_after_an_import_is_not_changed_back_by_the_next() {
        String id = run("", CSV).get(0).path("id").asString();
        new Calls(server().url(), anna.token())
                .text(
                        "PATCH",
                        "/api/v2/entries/" + id,
                        BodyPublishers.ofString("{\"notes\": \"mine\"}"),
                        "Content-Type",
                        "application/json");

        run("", CSV);

        assertThat(json(anna.get("/api/v2/entries/" + id))
                        .path("data")
                        .path("notes")
                        .asString())
                .isEqualTo("mine");
    }

    @Test
    void what_a_browser_keeps_and_what_a_client_pulls_are_both_read() {
        String entry = "{\"id\": \"entry_%s\", \"timestamp\": 1777660200000, \"duration\": 30, \"type\": \"PRACTICE\"}";
        String stored = JsonMapper.shared()
                .writeValueAsString(Map.of(
                        "mirubato:logbook:entries",
                        "[" + entry.formatted("1") + ", 7]",
                        "mirubato:device-id",
                        "abc",
                        "mirubato:unheard:of",
                        List.of(1)));
        String pulled = "{\"entries\": [" + entry.formatted("2") + "], \"syncToken\": \"seq_4\"}";

        List<JsonNode> fromBrowser = run("", stored);
        List<JsonNode> fromPull = run("", pulled);
        List<JsonNode> fromList = run("", "[" + entry.formatted("3") + "]");

        assertThat(last(fromBrowser).path("taken").asInt()).isEqualTo(1);
        assertThat(last(fromBrowser).path("refused").asInt()).isEqualTo(1);
        assertThat(last(fromBrowser).path("notTaken").get(0).asString()).isEqualTo("mirubato:unheard:of");
        assertThat(last(fromPull).path("taken").asInt()).isEqualTo(1);
        assertThat(last(fromList).path("taken").asInt()).isEqualTo(1);
        assertThat(events()).isEqualTo(3);
    }

    @Test
    void a_long_file_is_taken_and_too_large_a_one_is_not() {
        String lines = IntStream.range(0, 1_500)
                .mapToObj(n -> "2026-01-01 10:%02d,%d,Étude %d".formatted(n % 60, 1 + n % 90, n))
                .collect(Collectors.joining("\n"));

        List<JsonNode> answer = run("", "date,minutes,piece\n" + lines);

        assertThat(last(answer).path("taken").asInt()).isEqualTo(1_500);
        assertThat(send(IMPORTS, "date,minutes\n" + " ".repeat(17 * 1024 * 1024))
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    void hostile_files_are_refused_with_a_sentence() {
        assertThat(send(IMPORTS, "").statusCode()).isEqualTo(400);
        assertThat(send(IMPORTS + "?zone=Europe/Atlantis", CSV).statusCode()).isEqualTo(400);
        assertThat(send(IMPORTS + "/preview?column.notes=nowhere", CSV).body()).contains("no column headed");
        assertThat(last(run("", "{\"entries\": [{\"id\"")).path("reason").asString())
                .contains("line 1");
        assertThat(last(run("", "[".repeat(5_000))).path("done").asBoolean()).isFalse();
        assertThat(new Calls(server().url(), "")
                        .text("POST", IMPORTS, BodyPublishers.ofString(CSV))
                        .statusCode())
                .isEqualTo(401);
    }

    private List<JsonNode> run(String query, String file) {
        HttpResponse<String> answer = send(IMPORTS + query, file);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body().lines().map(JsonMapper.shared()::readTree).toList();
    }

    private HttpResponse<String> send(String path, String file) {
        return new Calls(server().url(), anna.token())
                .text("POST", path, BodyPublishers.ofString(file), "Content-Type", "text/plain; charset=utf-8");
    }

    private static JsonNode last(List<JsonNode> lines) {
        return lines.get(lines.size() - 1);
    }

    private int events() {
        String me = json(anna.get("/api/user/me")).path("id").asString();
        Integer count = server().bean(JdbcTemplate.class)
                .queryForObject(
                        "select count(*) from events where subject = ? and name like 'entry.%'", Integer.class, me);
        return count == null ? 0 : count;
    }
}
