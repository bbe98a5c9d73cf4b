package org.mirubato.infra.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mirubato.infra.contract.ReferenceClient.encoded;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mirubato.infra.contract.ReferenceClient.Answer;

/** The repertoire and the names of pieces, as the reference's client asks for them. */
class RepertoireContractIT extends ContractIT {

    private static final String ITEMS = "/api/repertoire";
    private static final String PRACTISED = """
            "entries": [
              {"id": "entry_1", "timestamp": 1777660200000, "duration": 30, "notes": "slow", "scoreId": "score_ab-c_1",
               "pieces": [{"id": "score_ab-c_1", "title": "Étude", "composer": "Czerny", "measures": "1-8", "tempo": 80}]},
              {"id": "entry_2", "timestamp": 1777746600000, "duration": 20, "scoreId": "score_ab-c_1", "pieces": []}]
            """;

    @Test
    @Row({"POST /api/repertoire", "GET /api/repertoire"})
    void a_piece_is_added_and_listed_with_every_field_of_the_contract() {
        Answer added = anna.post(ITEMS, """
            {"scoreId": "score_ab-c_1", "status": "learning", "difficultyRating": 3, "personalNotes": "mind the left hand",
             "referenceLinks": ["https://example.org/a"]}
            """).granted(201);

        Answer listed = anna.get(ITEMS).granted(200);
        assertThat(listed.at("/items").size()).isEqualTo(1);
        assertThat(listed.at("/items/0")).isEqualTo(added.body());
        assertThat(added.text("/scoreId")).isEqualTo("score_ab-c_1");
        assertThat(added.text("/status")).isEqualTo("learning");
        assertThat(added.at("/difficultyRating").asInt()).isEqualTo(3);
        assertThat(added.text("/personalNotes")).isEqualTo("mind the left hand");
        assertThat(added.text("/referenceLinks/0")).isEqualTo("https://example.org/a");
        assertThat(added.at("/practiceCount").asInt(-1)).isZero();
        assertThat(added.at("/totalPracticeTime").asInt(-1)).isZero();
        assertThat(added.at("/lastPracticed").isNull()).isTrue();
        assertThat(added.at("/createdAt").isIntegralNumber()).isTrue();
        assertThat(added.at("/updatedAt").isIntegralNumber()).isTrue();
    }

    @Test
    @Row("POST /api/repertoire")
    void a_piece_is_planned_unless_the_client_says_otherwise_and_is_added_once() {
        Answer first = anna.post(ITEMS, "{\"scoreId\": \"score_1\"}").granted(201);
        Answer second = anna.post(ITEMS, "{\"scoreId\": \"score_1\", \"status\": \"polished\"}")
                .granted(201);

        assertThat(first.text("/status")).isEqualTo("planned");
        assertThat(second.text("/id")).isEqualTo(first.text("/id"));
        assertThat(second.text("/status")).isEqualTo("polished");
        assertThat(anna.get(ITEMS).at("/items").size()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "planned",
                "learning",
                "working",
                "polished",
                "performance_ready",
                "dropped",
                "archived",
                "DROPPED"
            })
    @Row({"POST /api/repertoire", "PUT /api/repertoire/:scoreId"})
    void all_the_words_for_a_status_are_taken(String status) {
        anna.post(ITEMS, "{\"scoreId\": \"score_1\", \"status\": \"" + status + "\"}")
                .granted(201);
        anna.post(ITEMS, "{\"scoreId\": \"score_2\"}").granted(201);
        anna.put(ITEMS + "/score_2", "{\"status\": \"" + status + "\"}").granted(200);

        assertThat(anna.get(ITEMS).at("/items").findValuesAsString("status")).containsOnly(status.toLowerCase());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "{\"scoreId\": \"\"}",
                "{\"scoreId\": \"score_1\", \"status\": \"loved\"}",
                "{\"scoreId\": \"score_1\", \"difficultyRating\": 6}",
                "{\"scoreId\": \"score_1\", \"referenceLinks\": [\"javascript:alert(1)\"]}"
            })
    @Row("POST /api/repertoire")
    void what_is_no_piece_of_a_repertoire_is_refused(String body) {
        anna.post(ITEMS, body).refused(400);

        assertThat(anna.get(ITEMS).at("/items").size()).isZero();
    }

    @Test
    @Row("GET /api/repertoire")
    void the_newest_change_is_first() {
        anna.post(ITEMS, "{\"scoreId\": \"score_1\"}").granted(201);
        anna.post(ITEMS, "{\"scoreId\": \"score_2\"}").granted(201);
        anna.put(ITEMS + "/score_1", "{\"personalNotes\": \"again\"}").granted(200);

        assertThat(anna.get(ITEMS).at("/items").findValuesAsString("scoreId")).containsExactly("score_1", "score_2");
    }

    @Test
    @Row("PUT /api/repertoire/:scoreId")
    void a_change_says_so_and_a_new_status_stands_in_the_notes() {
        anna.post(ITEMS, "{\"scoreId\": \"für elise-beethoven\", \"personalNotes\": \"a\"}")
                .granted(201);

        Answer changed = anna.put(ITEMS + "/" + encoded("für elise-beethoven"), "{\"status\": \"learning\"}")
                .granted(200);

        assertThat(changed.text("/message")).isNotBlank();
        assertThat(anna.get(ITEMS).text("/items/0/personalNotes"))
                .matches("a\n\\[STATUS_CHANGE:\\d{4}-[^\\]]*Z:planned:learning]");
        anna.put(ITEMS + "/score_unknown", "{\"status\": \"learning\"}").refused(404);
        anna.put(ITEMS + "/" + encoded("für elise-beethoven"), "{\"status\": \"loved\"}")
                .refused(400);
    }

    @Test
    @Row("GET /api/repertoire/:scoreId/stats")
    void the_practice_of_a_piece_is_counted_from_the_entries() {
        anna.post(ITEMS, "{\"scoreId\": \"score_ab-c_1\"}").granted(201);
        anna.push(PRACTISED).granted(200);

        Answer stats = anna.get(ITEMS + "/score_ab-c_1/stats").granted(200);

        assertThat(stats.text("/repertoire/scoreId")).isEqualTo("score_ab-c_1");
        assertThat(stats.at("/stats/practiceCount").asInt()).isEqualTo(2);
        assertThat(stats.at("/stats/totalPracticeTime").asInt()).isEqualTo(50);
        assertThat(stats.at("/stats/avgSessionDuration").asInt()).isEqualTo(25);
        assertThat(stats.at("/stats/lastPracticed").asLong()).isEqualTo(1777746600000L);
        assertThat(stats.at("/stats/firstPracticed").asLong()).isEqualTo(1777660200000L);
        assertThat(stats.at("/stats/recentSessions").size()).isEqualTo(2);
        assertThat(stats.at("/stats/recentSessions/1/duration").asInt()).isEqualTo(30);
        assertThat(stats.text("/stats/recentSessions/1/notes")).isEqualTo("slow");
        anna.get(ITEMS + "/score_unknown/stats").refused(404);
    }

    @Test
    @Row("DELETE /api/repertoire/:scoreId")
    void a_piece_that_is_removed_is_gone_also_under_the_id_that_old_clients_made_for_it() {
        anna.post(ITEMS, "{\"scoreId\": \"clair de lune-unknown\"}").granted(201);

        assertThat(anna.delete(ITEMS + "/" + encoded("clair de lune-unknown"))
                        .granted(200)
                        .text("/message"))
                .isNotBlank();

        anna.delete(ITEMS + "/" + encoded("clair de lune-unknown")).refused(404);
        assertThat(anna.get(ITEMS).at("/items").size()).isZero();
    }

    @Test
    @Row("DELETE /api/repertoire/:scoreId/dissociate")
    void a_dissociated_piece_leaves_its_entries_whole_but_for_the_link() throws Exception {
        anna.post(ITEMS, "{\"scoreId\": \"score_ab-c_1\", \"title\": \"Étude\", \"composer\": \"Czerny\"}")
                .granted(201);
        anna.push(PRACTISED).granted(200);

        Answer gone = anna.delete(ITEMS + "/score_ab-c_1/dissociate").granted(200);

        assertThat(gone.text("/message")).isNotBlank();
        assertThat(gone.at("/preservedLogs").asInt()).isEqualTo(2);
        assertThat(gone.text("/pieceTitle")).isEqualTo("Étude");
        assertThat(gone.text("/pieceComposer")).contains("Czerny");
        Answer entry = anna.get("/api/v2/entries/entry_1").granted(200);
        assertThat(entry.at("/data/scoreId").isNull()).isTrue();
        assertThat(entry.text("/data/pieces/0/title")).isEqualTo("Étude");
        assertThat(entry.text("/data/pieces/0/measures")).isEqualTo("1-8");
        assertThat(entry.at("/data/pieces/0/tempo").asInt()).isEqualTo(80);
        anna.delete(ITEMS + "/score_ab-c_1/dissociate").refused(404);
    }

    @Test
    @Row({
        "GET /api/repertoire",
        "GET /api/repertoire/:scoreId/stats",
        "POST /api/repertoire",
        "PUT /api/repertoire/:scoreId",
        "DELETE /api/repertoire/:scoreId",
        "DELETE /api/repertoire/:scoreId/dissociate",
        "PUT /api/pieces/update-name"
    })
    void nobody_has_a_repertoire_without_a_token_and_nobody_reaches_anothers() {
        anna.post(ITEMS, "{\"scoreId\": \"score_mine\"}").granted(201);
        ReferenceClient ben = new ReferenceClient(server().url(), newUser());

        nobody().get(ITEMS).refused(401);
        nobody().get(ITEMS + "/score_mine/stats").refused(401);
        nobody().post(ITEMS, "{}").refused(401);
        nobody().put(ITEMS + "/score_mine", "{}").refused(401);
        nobody().delete(ITEMS + "/score_mine").refused(401);
        nobody().delete(ITEMS + "/score_mine/dissociate").refused(401);
        nobody().put("/api/pieces/update-name", "{}").refused(401);
        ben.get(ITEMS + "/score_mine/stats").refused(404);
        ben.put(ITEMS + "/score_mine", "{\"status\": \"dropped\"}").refused(404);
        ben.delete(ITEMS + "/score_mine").refused(404);
        ben.delete(ITEMS + "/score_mine/dissociate").refused(404);
        assertThat(anna.get(ITEMS).text("/items/0/status")).isEqualTo("planned");
    }

    @Test
    @Row("PUT /api/pieces/update-name")
    void a_piece_is_renamed_in_every_entry_that_names_it_so() {
        anna.push(PRACTISED).granted(200);

        Answer renamed = anna.put("/api/pieces/update-name", """
            {"oldPiece": {"title": "Étude", "composer": "Czerny"}, "newPiece": {"title": "Étude op. 299", "composer": "Carl Czerny"}}
            """).granted(200);

        assertThat(renamed.at("/success").asBoolean()).isTrue();
        assertThat(renamed.at("/updatedCount").asInt()).isEqualTo(1);
        assertThat(renamed.text("/message")).isNotBlank();
        Answer entry = anna.get("/api/v2/entries/entry_1").granted(200);
        assertThat(entry.text("/data/pieces/0/title")).isEqualTo("Étude op. 299");
        assertThat(entry.text("/data/pieces/0/measures")).isEqualTo("1-8");
    }

    @Test
    @Row("PUT /api/pieces/update-name")
    void a_piece_that_nobody_named_changes_nothing_and_one_without_a_title_is_refused() {
        Answer nothing = anna.put("/api/pieces/update-name", """
            {"oldPiece": {"title": "Nobody's"}, "newPiece": {"title": "Somebody's", "composer": null}}
            """).granted(200);

        assertThat(nothing.at("/updatedCount").asInt(-1)).isZero();
        anna.put("/api/pieces/update-name", "{\"oldPiece\": {\"title\": \"A\"}}")
                .refused(400);
        anna.put("/api/pieces/update-name", "{\"oldPiece\": {\"title\": \"A\"}, \"newPiece\": {\"title\": \" \"}}")
                .refused(400);
        anna.put("/api/pieces/update-name", "[]").refused(400);
    }
}
