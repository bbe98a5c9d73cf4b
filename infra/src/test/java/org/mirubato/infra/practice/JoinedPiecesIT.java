package org.mirubato.infra.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mirubato.infra.TestUser.json;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mirubato.infra.MirubatoIT;
import org.mirubato.infra.TestUser;
import org.mirubato.infra.upload.Calls;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** What is practised and what the catalogue holds, over HTTP, on the real server. */
class JoinedPiecesIT extends MirubatoIT {

    private static final String ENTRIES = "/api/v2/entries";
    private static final String ENTRY =
            "{\"id\": \"%s\", \"duration\": 10, \"pieces\": [{\"title\": \"%s\", \"composer\": \"%s\"}]}";

    private final TestUser anna = newUser();

    @Test
    void a_practised_piece_joins_the_catalogue_by_itself() throws Exception {
        anna.post(ENTRIES, ENTRY.formatted("entry_1", "Für Elise", "Beethoven"));

        String piece = awaitPieceId("entry_1");

        assertThat(titles()).containsExactly("Für Elise");
        assertThat(found("pieceId:" + piece)).containsExactly("entry_1");
    }

    @Test
    void thousands_of_pushed_entries_of_one_piece_make_one_piece() throws Exception {
        List<String> entries = IntStream.range(0, 2_000)
                .mapToObj(n -> "{\"id\": \"entry_" + n + "\", \"timestamp\": " + (1_700_000_000_000L + n * 60_000L)
                        + ", \"duration\": 5, \"pieces\": [{\"title\": \"Für Elise\", \"composer\": null}]}")
                .toList();

        JsonNode answer =
                json(anna.post("/api/sync/push", "{\"changes\": {\"entries\": [" + String.join(",", entries) + "]}}"));

        assertThat(answer.path("stats").path("entriesProcessed").asInt()).isEqualTo(2_000);
        String piece = awaitPieceId("entry_1999");
        assertThat(awaitPieceId("entry_0")).isEqualTo(piece);
        assertThat(titles()).containsExactly("Für Elise");
        assertThat(addedPieces()).isOne();
    }

    @Test
    void a_merge_and_its_undoing_show_in_entries_at_once() throws Exception {
        anna.post(ENTRIES, ENTRY.formatted("entry_1", "Für Elise", "Beethoven"));
        String elise = awaitPieceId("entry_1");
        anna.post("/api/v2/pieces", "{\"id\": \"piece_bagatelle\", \"title\": \"Bagatelle in A minor\"}");

        anna.post("/api/v2/pieces/" + elise + "/merge", "{\"into\": \"piece_bagatelle\"}");

        assertThat(pieceId("entry_1")).isEqualTo("piece_bagatelle");
        assertThat(found("pieceId:piece_bagatelle")).containsExactly("entry_1");
        assertThat(found("piece:bagatelle")).containsExactly("entry_1");

        anna.post("/api/v2/pieces/" + elise + "/unmerge", "");

        assertThat(pieceId("entry_1")).isEqualTo(elise);
        assertThat(found("piece:bagatelle")).isEmpty();
    }

    @Test
    void a_piece_renamed_in_the_catalogue_is_renamed_in_its_entries_and_stays_joined() throws Exception {
        anna.post(ENTRIES, ENTRY.formatted("entry_1", "Für Elise", "Beethoven"));
        String elise = awaitPieceId("entry_1");

        new Calls(server().url(), anna.token())
                .text(
                        "PATCH",
                        "/api/v2/pieces/" + elise,
                        BodyPublishers.ofString("{\"title\": \"Bagatelle\"}"),
                        "Content-Type",
                        "application/json");

        JsonNode piece = entry("entry_1").path("pieces").get(0);
        assertThat(piece.path("title").asString()).isEqualTo("Bagatelle");
        assertThat(piece.path("composer").asString()).isEqualTo("Beethoven");
        assertThat(piece.path("pieceId").asString()).isEqualTo(elise);
        assertThat(titles()).containsExactly("Bagatelle");
    }

    private JsonNode entry(String id) {
        return json(anna.get(ENTRIES + "/" + id)).path("data");
    }

    private String pieceId(String entry) {
        return entry(entry).path("pieces").path(0).path("pieceId").asString("");
    }

    private String awaitPieceId(String entry) throws InterruptedException {
        for (int i = 0; i < 300; i++) {
            String id = pieceId(entry);
            if (!id.isEmpty()) {
                return id;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("The piece of " + entry + " did not join the catalogue: " + entry(entry));
    }

    private List<String> titles() {
        List<String> titles = new ArrayList<>();
        json(anna.get("/api/v2/pieces"))
                .path("data")
                .path("items")
                .forEach(piece -> titles.add(piece.path("title").asString()));
        return titles;
    }

    private List<String> found(String search) {
        List<String> ids = new ArrayList<>();
        json(anna.get(ENTRIES + "?q=" + URLEncoder.encode(search, StandardCharsets.UTF_8)))
                .path("data")
                .path("items")
                .forEach(entry -> ids.add(entry.path("id").asString()));
        return ids;
    }

    private int addedPieces() {
        String me = json(anna.get("/api/user/me")).path("id").asString();
        Integer count = server().bean(JdbcTemplate.class)
                .queryForObject(
                        "select count(*) from events where subject = ? and name = 'piece.added'", Integer.class, me);
        return count == null ? 0 : count;
    }
}
