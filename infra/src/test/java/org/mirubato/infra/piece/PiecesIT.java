package org.mirubato.infra.piece;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mirubato.domain.piece.PieceDecider;
import org.mirubato.infra.MirubatoIT;
import org.mirubato.infra.TestUser;
import org.mirubato.infra.upload.Calls;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A catalogue of pieces over HTTP, as its owner and others use it. */
class PiecesIT extends MirubatoIT {

    private static final String PIECES = "/api/v2/pieces";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final TestUser anna = newUser();

    @Test
    void a_piece_is_added_once_however_it_is_written() {
        HttpResponse<String> first = add("Air on the G String", "J.S. Bach");
        HttpResponse<String> same = add("air on  the g string", "Bach, Johann Sebastian (1685-1750)");
        HttpResponse<String> swapped = add("J. S. Bach", "Air on the G String");

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(first.headers().firstValue("ETag")).contains("\"0\"");
        assertThat(data(first).path("composerName").asString()).isEqualTo("Johann Sebastian Bach");
        assertThat(data(first).path("referenceId").asString()).isEqualTo("air on the g string-js bach");
        assertThat(List.of(same.statusCode(), swapped.statusCode())).containsOnly(200);
        assertThat(List.of(id(same), id(swapped))).containsOnly(id(first));
        assertThat(ids(anna.get(PIECES))).containsExactly(id(first));
    }

    @Test
    void a_client_may_give_the_id_and_send_an_addition_again_under_its_key() {
        HttpResponse<String> given =
                anna.post(PIECES, "{\"id\":\"piece_mine-1\",\"title\":\"Gigue\",\"composer\":null}");
        HttpResponse<String> keyed = keyed("POST", PIECES, names("Bourrée", null), "key-" + id(given));
        HttpResponse<String> again = keyed("POST", PIECES, names("Bourrée", null), "key-" + id(given));

        assertThat(given.statusCode()).isEqualTo(201);
        assertThat(id(given)).isEqualTo("piece_mine-1");
        assertThat(keyed.statusCode()).isEqualTo(201);
        assertThat(id(again)).isEqualTo(id(keyed));
        assertThat(ids(anna.get(PIECES))).hasSize(2);
    }

    @Test
    void who_renames_a_piece_reads_it_renamed_at_once_and_not_over_somebody_elses_change() {
        String piece = id(add("Nocturne", "Chopin"));

        HttpResponse<String> renamed = patch(piece, "{\"title\":\"Nocturne Op. 9 No. 2\"}", "If-Match", "\"0\"");
        HttpResponse<String> stale = patch(piece, "{\"title\":\"Nocturne\"}", "If-Match", "\"0\"");
        HttpResponse<String> nobodys = patch(piece, "{\"composer\":null}", "If-Match", "*");

        assertThat(renamed.statusCode()).isEqualTo(200);
        assertThat(data(renamed).path("title").asString()).isEqualTo("Nocturne Op. 9 No. 2");
        assertThat(data(renamed).path("composer").asString()).isEqualTo("Chopin");
        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(stale.body()).contains("read it again");
        assertThat(nobodys.headers().firstValue("ETag")).contains("\"2\"");
        assertThat(data(anna.get(PIECES + "/" + piece)).has("composer")).isFalse();
    }

    @Test
    void a_rename_to_the_name_of_another_piece_is_refused_with_its_id() {
        String first = id(add("Gavotte", "Gossec"));
        String second = id(add("Gavotta", "Gossec"));

        HttpResponse<String> taken = patch(second, "{\"title\":\"Gavotte\"}");

        assertThat(taken.statusCode()).isEqualTo(409);
        assertThat(taken.body()).contains(first, "merge");
    }

    @Test
    void what_may_be_meant_is_suggested_from_ones_own_pieces_by_names_and_by_ids() {
        String elise = id(add("Für Elise", "Ludwig van Beethoven"));
        add("Pathétique", "Beethoven");
        newUser().post(PIECES, names("Fur Elise", "Beethoven"));

        JsonNode close = first(suggest("title=" + encoded("Fur Elise") + "&composer=Beethoven"));
        JsonNode same = first(suggest("id=" + encoded("für elise-beethoven")));
        JsonNode piped = first(suggest("id=" + encoded("für elise||l van beethoven")));
        JsonNode stable = first(suggest("id=" + elise));

        assertThat(close.path("piece").path("id").asString()).isEqualTo(elise);
        assertThat(close.path("level").asString()).isEqualTo("medium");
        assertThat(close.path("confidence").asDouble()).isBetween(0.92, 0.93);
        assertThat(List.of(same, piped, stable))
                .allSatisfy(each -> assertThat(each.path("level").asString()).isEqualTo("high"));
        assertThat(ids(suggest("title=Gigue"))).isEmpty();
        assertThat(ids(suggest("id=score_1-2"))).isEmpty();
    }

    @Test
    void a_merge_keeps_the_old_id_readable_and_can_be_undone_and_done_again() {
        String one = id(add("Clair de lune", "Debussy"));
        String two = id(add("Claire de lune", "Debussy"));

        for (int i = 0; i < 2; i++) {
            HttpResponse<String> merged = anna.post(PIECES + "/" + two + "/merge", "{\"into\":\"" + one + "\"}");

            assertThat(id(merged)).isEqualTo(one);
            assertThat(id(anna.get(PIECES + "/" + two))).isEqualTo(one);
            assertThat(ids(anna.get(PIECES))).containsExactly(one);
            assertThat(ids(anna.get(PIECES + "/" + one + "/merged"))).containsExactly(two);
            assertThat(id(add("claire de lune", "Debussy"))).isEqualTo(one);

            HttpResponse<String> undone = anna.post(PIECES + "/" + two + "/unmerge", "");

            assertThat(data(undone).path("title").asString()).isEqualTo("Claire de lune");
            assertThat(ids(anna.get(PIECES))).containsExactly(one, two);
        }
    }

    @Test
    void a_merge_that_is_sent_again_under_its_key_does_not_undo_the_undoing() {
        String one = id(add("Humoresque", "Dvořák"));
        String two = id(add("Humoreske", "Dvořák"));
        String into = "{\"into\":\"" + one + "\"}";
        keyed("POST", PIECES + "/" + two + "/merge", into, "merge-" + two);
        anna.post(PIECES + "/" + two + "/unmerge", "");

        HttpResponse<String> late = keyed("POST", PIECES + "/" + two + "/merge", into, "merge-" + two);

        assertThat(late.statusCode()).isEqualTo(200);
        assertThat(id(anna.get(PIECES + "/" + two))).isEqualTo(two);
    }

    @Test
    void clients_of_the_contract_rename_by_names_and_merge_so_what_becomes_the_same() {
        String piece = id(add("Etude", "Czerny"));
        String other = id(add("Etude in C", "Czerny"));

        JsonNode renamed = updateName(names("etude", "Carl Czerny"), names("Etude in A", "Czerny"));
        JsonNode merged = updateName(names("Etude in A", "Czerny"), names("Etude in C", "Czerny"));
        JsonNode none = updateName(names("Nothing", null), names("Something", null));

        assertThat(renamed.path("success").asBoolean()).isTrue();
        assertThat(List.of(renamed, merged, none))
                .extracting(answer -> answer.path("pieceRenamed").asBoolean())
                .containsExactly(true, true, false);
        assertThat(id(anna.get(PIECES + "/" + piece))).isEqualTo(other);
        assertThat(TestUser.json(newUser()
                                .put(
                                        "/api/pieces/update-name",
                                        "{\"oldPiece\":{\"title\":\"a\"},\"newPiece\":{\"title\":\"b\"}}"))
                        .path("pieceRenamed")
                        .asBoolean(true))
                .isFalse();
    }

    @Test
    void somebody_elses_piece_is_not_there() {
        String piece = id(add("Mine", null));
        TestUser ben = newUser();
        ben.post(PIECES, names("His", null));
        Calls calls = new Calls(server().url(), ben.token());

        List<HttpResponse<String>> answers = List.of(
                ben.get(PIECES + "/" + piece),
                ben.get(PIECES + "/" + piece + "/merged"),
                ben.post(PIECES + "/" + piece + "/merge", "{\"into\":\"piece_other\"}"),
                ben.post(PIECES + "/" + piece + "/unmerge", ""),
                calls.text(
                        "PATCH",
                        PIECES + "/" + piece,
                        BodyPublishers.ofString("{\"title\":\"Stolen\"}"),
                        "Content-Type",
                        "application/json"));

        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(404);
        assertThat(answers.get(0).headers().firstValue("Content-Type").orElseThrow())
                .contains("problem+json");
        assertThat(data(anna.get(PIECES + "/" + piece)).path("title").asString())
                .isEqualTo("Mine");
        assertThat(TestUser.withToken(server().url(), "").get(PIECES).statusCode())
                .isEqualTo(401);
        assertThat(TestUser.withToken(server().url(), "")
                        .get("/api/v2/composers")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void lists_go_by_title_page_by_page() {
        for (int i = 1; i <= 11; i++) {
            add("Etude No. " + i, i % 2 == 0 ? "Fauré" : null);
        }

        List<String> titles = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = data(anna.get(PIECES + "?limit=4&cursor=" + cursor));
            page.path("items").forEach(piece -> titles.add(piece.path("title").asString()));
            cursor = page.path("nextCursor").asString("");
        } while (!cursor.isEmpty());

        assertThat(titles).hasSize(11).doesNotHaveDuplicates().startsWith("Etude No. 1", "Etude No. 2");
        assertThat(ids(anna.get(PIECES + "?q=FAURE+etude"))).hasSize(5);
    }

    @Test
    void composers_are_found_by_the_beginnings_of_their_names() {
        JsonNode found = data(anna.get("/api/v2/composers?q=dvo")).path("items");

        assertThat(found.get(0).asString()).isEqualTo("Antonín Dvořák");
        assertThat(anna.get("/api/v2/composers?limit=51").statusCode()).isEqualTo(400);
    }

    @Test
    void every_device_is_told_of_a_merge_and_of_its_undoing() {
        String one = id(add("Reverie", null));
        String two = id(add("Rêverie", null));
        anna.post(PIECES + "/" + two + "/merge", "{\"into\":\"" + one + "\"}");
        JsonNode merged = told(two, op -> op.path("deleted").asBoolean());
        anna.post(PIECES + "/" + two + "/unmerge", "");
        JsonNode undone = told(two, op -> op.has("body"));

        assertThat(merged.path("kind").asString()).isEqualTo("piece");
        assertThat(undone.path("body").path("title").asString()).isEqualTo("Rêverie");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"title\":null}",
                "{\"title\":\"\"}",
                "{\"title\":\"\\u0000\\u202e\"}",
                "{\"title\":[\"Air\"]}",
                "{\"title\":\"Air\",\"id\":\"score_1\"}",
                "{\"title\":\"Air\",\"id\":\"piece_../..\"}",
                "[]",
                "null",
                "{"
            })
    void what_is_no_piece_is_refused(String body) {
        assertThat(anna.post(PIECES, body).statusCode()).as(body).isEqualTo(400);
    }

    @Test
    void hostile_input_is_answered_with_what_to_do() {
        String piece = id(add("🎹 ירושלים של זהב 🎶", "נעמי שמר"));

        assertThat(data(anna.get(PIECES + "/" + piece)).path("title").asString())
                .isEqualTo("🎹 ירושלים של זהב 🎶");
        assertThat(add("a".repeat(1_000_000), null)).satisfies(answer -> {
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("at most 200 characters");
        });
        assertThat(add("Air", "b".repeat(201)).body()).contains("the composer at most 200");
        assertThat(patch(piece, "{\"title\":9999}").body()).contains("as a text");
        assertThat(patch(piece, "{}").body()).contains("a new title, a new composer");
        assertThat(anna.post(PIECES + "/" + piece + "/merge", "{}").statusCode())
                .isEqualTo(400);
        assertThat(anna.post(PIECES + "/" + piece + "/merge", "{\"into\":\"" + piece + "\"}")
                        .body())
                .contains("itself");
        for (String query :
                List.of("q=" + "(".repeat(1_000), "limit=0", "limit=101", "limit=x", "cursor=%3F", "cursor=YQAgYg")) {
            assertThat(anna.get(PIECES + "?" + query).statusCode()).as(query).isEqualTo(400);
        }
        assertThat(anna.get(PIECES + "?q=" + "(".repeat(200)).statusCode()).isEqualTo(200);
        assertThat(anna.get(PIECES + "?q=%00").statusCode()).isEqualTo(400);
        assertThat(suggest("title=&composer=x").statusCode()).isEqualTo(400);
        assertThat(anna.get(PIECES + "/" + "x".repeat(500)).statusCode()).isEqualTo(400);
        assertThat(PieceDecider.MOST_PIECES).isEqualTo(5_000);
    }

    /** What the change stream tells of a piece, once it is what is expected. */
    private JsonNode told(String piece, Predicate<JsonNode> expected) {
        long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (System.nanoTime() < deadline) {
            for (JsonNode op : TestUser.json(anna.get("/api/v2/sync")).findParents("seq")) {
                if (op.path("id").asString("").equals(piece) && expected.test(op)) {
                    return op;
                }
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        throw new AssertionError(anna.get("/api/v2/sync").body());
    }

    private HttpResponse<String> add(String title, String composer) {
        return anna.post(PIECES, names(title, composer));
    }

    private HttpResponse<String> suggest(String query) {
        return anna.get(PIECES + "/suggest?" + query);
    }

    private JsonNode updateName(String from, String to) {
        return TestUser.json(
                anna.put("/api/pieces/update-name", "{\"oldPiece\":" + from + ",\"newPiece\":" + to + "}"));
    }

    private HttpResponse<String> patch(String piece, String body, String... headers) {
        List<String> all = new ArrayList<>(List.of("Content-Type", "application/json"));
        all.addAll(List.of(headers));
        return new Calls(server().url(), anna.token())
                .text("PATCH", PIECES + "/" + piece, BodyPublishers.ofString(body), all.toArray(String[]::new));
    }

    private HttpResponse<String> keyed(String method, String path, String body, String key) {
        return new Calls(server().url(), anna.token())
                .text(
                        method,
                        path,
                        BodyPublishers.ofString(body),
                        "Content-Type",
                        "application/json",
                        "X-Idempotency-Key",
                        key);
    }

    private static String names(String title, String composer) {
        return JSON.writeValueAsString(
                composer == null ? Map.of("title", title) : Map.of("title", title, "composer", composer));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static JsonNode data(HttpResponse<String> answer) {
        return TestUser.json(answer).path("data");
    }

    private static String id(HttpResponse<String> answer) {
        return data(answer).path("id").asString();
    }

    private static JsonNode first(HttpResponse<String> answer) {
        return data(answer).path("items").get(0);
    }

    private static List<String> ids(HttpResponse<String> answer) {
        List<String> ids = new ArrayList<>();
        data(answer).path("items").forEach(item -> ids.add(item.path("id").asString()));
        return ids;
    }
}
