package org.mirubato.infra.repertoire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mirubato.infra.Eventually.until;
import static org.mirubato.infra.TestUser.json;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mirubato.infra.MirubatoIT;
import org.mirubato.infra.TestUser;
import org.mirubato.infra.upload.Calls;
import tools.jackson.databind.JsonNode;

/** The repertoire over HTTP, on the real server, as the reference's client and ours call it. */
class RepertoireIT extends MirubatoIT {

    private static final String ITEMS = "/api/v2/repertoire";
    private static final String ENTRY = """
        {"id": "%s", "timestamp": "2026-05-01T10:00:00Z", "duration": 30, "scoreId": "für elise-beethoven",
         "pieces": [{"id": "für elise-beethoven", "title": "Für Elise", "composer": "Beethoven", "measures": "1-8", "tempo": 60},
                    {"id": "score_air", "title": "Air", "composer": "Bach", "measures": "9", "tempo": 72, "duration": 10}]}
        """;

    private final TestUser anna = newUser();

    @Test
    void the_references_client_adds_lists_changes_and_removes_a_piece() {
        HttpResponse<String> added = anna.post(
                "/api/repertoire",
                "{\"scoreId\": \"für elise-beethoven\", \"status\": \"LEARNING\", \"difficultyRating\": \"3\","
                        + " \"personalNotes\": \"slow\", \"referenceLinks\": [\"https://example.org/a\"], \"odd\": 1}");
        HttpResponse<String> again = anna.post(
                "/api/repertoire", "{\"score_id\": \"Für Elise||L. van Beethoven\", \"status\": \"polished\"}");
        JsonNode listed = json(anna.get("/api/repertoire")).path("items");

        JsonNode item = json(added);
        assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
        assertThat(item.path("scoreId").asString()).isEqualTo("für elise-beethoven");
        assertThat(item.path("difficultyRating").asInt()).isEqualTo(3);
        assertThat(item.path("createdAt").isIntegralNumber()).isTrue();
        assertThat(json(again).path("id")).isEqualTo(item.path("id"));
        assertThat(listed.size()).isEqualTo(1);
        assertThat(listed.get(0).path("status").asString()).isEqualTo("polished");
        assertThat(listed.get(0).path("personalNotes").asString())
                .startsWith("slow\n[STATUS_CHANGE:")
                .endsWith(":learning:polished]");
        assertThat(anna.delete(path("/api/repertoire/", "für elise-beethoven")).statusCode())
                .isEqualTo(200);
        assertThat(anna.delete(path("/api/repertoire/", "für elise-beethoven")).statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_put_that_sends_the_history_back_changes_nothing() {
        JsonNode item = json(anna.post("/api/repertoire", "{\"scoreId\": \"air-bach\", \"personalNotes\": \"a\"}"));
        String address = "/api/repertoire/air-bach";
        anna.put(address, "{\"status\": \"working\"}");
        String notes = json(anna.get("/api/repertoire"))
                .path("items")
                .get(0)
                .path("personalNotes")
                .toString();

        HttpResponse<String> back = anna.put(address, "{\"personalNotes\": " + notes + "}");

        assertThat(back.statusCode()).isEqualTo(200);
        JsonNode now = json(anna.get(ITEMS + "/" + item.path("id").asString())).path("data");
        assertThat(now.path("version").asInt()).isEqualTo(2);
        assertThat(now.path("notes").asString()).isEqualTo("a");
        assertThat(now.path("statusHistory").size()).isEqualTo(1);
        assertThat(anna.put("/api/repertoire/nothing-here", "{}").statusCode()).isEqualTo(404);
    }

    @Test
    void what_was_practised_is_counted_whichever_came_first() {
        anna.post("/api/v2/entries", ENTRY.formatted("entry_1"));
        anna.post("/api/repertoire", "{\"scoreId\": \"für elise-beethoven\"}");
        anna.post("/api/v2/entries", ENTRY.formatted("entry_2"));

        JsonNode answer = json(anna.get(path("/api/repertoire/", "für elise-beethoven") + "/stats"));

        assertThat(answer.path("stats").path("practiceCount").asInt()).isEqualTo(2);
        assertThat(answer.path("stats").path("totalPracticeTime").asInt()).isEqualTo(40);
        assertThat(answer.path("stats").path("avgSessionDuration").asInt()).isEqualTo(20);
        assertThat(answer.path("stats").path("recentSessions").size()).isEqualTo(2);
        assertThat(answer.path("repertoire").path("practiceCount").asInt()).isEqualTo(2);
        assertThat(answer.path("repertoire").path("lastPracticed").asLong()).isEqualTo(1777629600000L);
    }

    @Test
    void a_dissociated_piece_goes_and_its_entries_keep_every_other_field_of_all_their_pieces() {
        anna.post("/api/repertoire", "{\"scoreId\": \"für elise-beethoven\"}");
        anna.post("/api/v2/entries", ENTRY.formatted("entry_1"));

        JsonNode answer = json(anna.delete(path("/api/repertoire/", "für elise-beethoven") + "/dissociate"));

        JsonNode entry = json(anna.get("/api/v2/entries/entry_1")).path("data");
        assertThat(answer.path("preservedLogs").asInt()).isEqualTo(1);
        assertThat(answer.path("pieceTitle").asString()).isEqualToIgnoringCase("für elise");
        assertThat(entry.path("scoreId").isNull()).isTrue();
        assertThat(entry.path("pieces").get(0).path("id").isNull()).isTrue();
        assertThat(entry.path("pieces").get(0).path("measures").asString()).isEqualTo("1-8");
        assertThat(entry.path("pieces").get(0).path("tempo").asInt()).isEqualTo(60);
        assertThat(entry.path("pieces").get(1).path("id").asString()).isEqualTo("score_air");
        assertThat(entry.path("pieces").get(1).path("duration").asInt()).isEqualTo(10);
        assertThat(json(anna.get("/api/repertoire")).path("items").size()).isZero();
    }

    @Test
    void merged_pieces_have_one_item_that_counts_for_both_and_are_two_again_when_that_is_undone() {
        String air = pieceOf(anna.post(ITEMS, "{\"title\": \"Air\", \"composer\": \"Bach\", \"notes\": \"slow\"}"));
        String aria = pieceOf(anna.post(ITEMS, "{\"title\": \"Aria\", \"composer\": \"Bach\"}"));
        anna.post("/api/v2/entries", entry("entry_1", "Air"));
        anna.post("/api/v2/entries", entry("entry_2", "Aria"));
        until(() -> titles().equals(List.of("Air 1", "Aria 1")), this::titles);

        anna.post("/api/v2/pieces/" + air + "/merge", "{\"into\": \"" + aria + "\"}");
        until(() -> titles().equals(List.of("Aria 2")), this::titles);
        until(() -> inStream() == 1, this::inStream);
        assertThat(json(anna.get(ITEMS + "/" + air)).path("data").path("title").asString())
                .isEqualTo("Aria");

        anna.post("/api/v2/pieces/" + air + "/unmerge", "");
        until(() -> titles().equals(List.of("Air 1", "Aria 1")), this::titles);
        until(() -> inStream() == 2, this::inStream);
        assertThat(json(anna.get(ITEMS + "/" + air)).path("data").path("notes").asString())
                .isEqualTo("slow");
    }

    @Test
    void a_piece_that_goes_into_one_that_is_in_no_repertoire_takes_its_item_along() {
        HttpResponse<String> added = anna.post(
                ITEMS, "{\"title\": \"Air\", \"composer\": \"Bach\", \"status\": \"working\", \"notes\": \"slow\"}");
        anna.post(
                ITEMS + "/" + json(added).path("data").path("id").asString() + "/tempo",
                "{\"current\": 60, \"target\": 90, \"date\": \"2026-05-01\"}");
        String aria = json(anna.post("/api/v2/pieces", "{\"title\": \"Aria\", \"composer\": \"Bach\"}"))
                .path("data")
                .path("id")
                .asString();

        anna.post("/api/v2/pieces/" + pieceOf(added) + "/merge", "{\"into\": \"" + aria + "\"}");
        until(() -> titles().equals(List.of("Aria 0")), this::titles);

        JsonNode item = json(anna.get(ITEMS + "/" + aria)).path("data");
        assertThat(item.path("status").asString()).isEqualTo("working");
        assertThat(item.path("notes").asString()).isEqualTo("slow");
        assertThat(item.path("currentTempo").asInt()).isEqualTo(60);
    }

    private List<String> titles() {
        List<String> titles = new ArrayList<>();
        json(anna.get(ITEMS))
                .path("data")
                .path("items")
                .forEach(item -> titles.add(item.path("title").asString() + " "
                        + item.path("practiceCount").asInt()));
        return titles;
    }

    private long inStream() {
        return json(anna.get("/api/v2/sync"))
                .path("ops")
                .valueStream()
                .filter(op -> op.path("kind").asString().equals("repertoire_item"))
                .filter(op -> !op.path("deleted").asBoolean(false))
                .count();
    }

    private static String pieceOf(HttpResponse<String> added) {
        return json(added).path("data").path("pieceId").asString();
    }

    private static String entry(String id, String title) {
        return """
            {"id": "%s", "timestamp": "2026-05-01T10:00:00Z", "duration": 30,
             "pieces": [{"title": "%s", "composer": "Bach"}]}\
            """.formatted(id, title);
    }

    @Test
    void a_piece_has_its_tempos_performances_and_a_version() {
        HttpResponse<String> added =
                anna.post(ITEMS, "{\"title\": \"Air\", \"composer\": \"Bach\", \"tags\": [\"encore\"]}");
        String item = ITEMS + "/" + json(added).path("data").path("id").asString();

        anna.post(item + "/tempo", "{\"current\": 60, \"target\": 90, \"date\": \"2026-05-01\"}");
        anna.post(item + "/tempo", "{\"current\": 66, \"date\": \"2026-05-02\"}");
        JsonNode planned = json(anna.post(item + "/performances", "{\"date\": \"2026-06-01\", \"note\": \"At home\"}"))
                .path("data");
        String performance = planned.path("performances").get(0).path("id").asString();
        JsonNode cancelled =
                json(anna.delete(item + "/performances/" + performance)).path("data");

        assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
        assertThat(planned.path("tempoHistory").size()).isEqualTo(2);
        assertThat(planned.path("currentTempo").asInt()).isEqualTo(66);
        assertThat(planned.path("targetTempo").asInt()).isEqualTo(90);
        assertThat(cancelled.path("performances").size()).isZero();
        assertThat(patch(item, "{\"notes\": \"x\"}", "\"0\"").statusCode()).isEqualTo(412);
        assertThat(patch(item, "{\"notes\": \"x\"}", etag(item)).statusCode()).isEqualTo(200);
        assertThat(patch(item, "{\"links\": [\"javascript:alert(1)\"]}", "*").statusCode())
                .isEqualTo(400);
        assertThat(anna.post(ITEMS, "{\"title\": \"AIR\", \"composer\": \"J.S. Bach\"}")
                        .statusCode())
                .isIn(200, 201);
    }

    @Test
    void a_removed_piece_is_restored_as_it_was_and_nobody_reaches_anothers() {
        String item = ITEMS + "/"
                + json(anna.post(ITEMS, "{\"title\": \"Gigue\", \"status\": \"working\"}"))
                        .path("data")
                        .path("id")
                        .asString();
        TestUser ben = newUser();

        assertThat(ben.get(item).statusCode()).isEqualTo(404);
        assertThat(ben.delete(item).statusCode()).isEqualTo(404);
        assertThat(anna.delete(item).statusCode()).isEqualTo(204);
        assertThat(anna.get(item).statusCode()).isEqualTo(404);
        JsonNode restored = json(anna.post(item + "/restore", "")).path("data");

        assertThat(restored.path("status").asString()).isEqualTo("working");
        assertThat(json(anna.get(ITEMS + "?status=working"))
                        .path("data")
                        .path("items")
                        .size())
                .isEqualTo(1);
        assertThat(anna.get(ITEMS + "?status=lost").statusCode()).isEqualTo(400);
        assertThat(anna.post(ITEMS, "{\"pieceId\": \"piece_unknown\"}").statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_renamed_piece_is_renamed_in_the_repertoire_and_in_the_stream() throws InterruptedException {
        JsonNode item = json(anna.post(ITEMS, "{\"title\": \"Aria\", \"composer\": \"Bach\"}"))
                .path("data");
        new Calls(server().url(), anna.token())
                .text(
                        "PATCH",
                        "/api/v2/pieces/" + item.path("pieceId").asString(),
                        BodyPublishers.ofString("{\"title\": \"Air\"}"),
                        "Content-Type",
                        "application/json");

        for (int i = 0; i < 100; i++) {
            for (JsonNode op : json(anna.get("/api/v2/sync")).path("ops")) {
                if (op.path("kind").asString().equals("repertoire_item")
                        && op.path("body").path("title").asString().equals("Air")) {
                    return;
                }
            }
            Thread.sleep(100);
        }
        throw new AssertionError("the new name did not come through the stream");
    }

    private String etag(String path) {
        return anna.get(path).headers().firstValue("ETag").orElseThrow();
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

    private static String path(String prefix, String id) {
        return prefix + URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
