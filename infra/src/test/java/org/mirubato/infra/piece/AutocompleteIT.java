package org.mirubato.infra.piece;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mirubato.infra.TestUser.json;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mirubato.infra.MirubatoIT;
import org.mirubato.infra.TestUser;
import tools.jackson.databind.JsonNode;

/** What is offered to somebody who is typing, on the real server. */
class AutocompleteIT extends MirubatoIT {

    private static final String COMPOSERS = "/api/autocomplete/composers?q=";
    private static final String PIECES = "/api/autocomplete/pieces?q=";

    private final TestUser anna = newUser();

    @Test
    void composers_are_offered_to_everybody_from_two_characters_on() {
        TestUser nobody = TestUser.withToken(server().url(), "");

        assertThat(values(nobody.get(COMPOSERS + "beetho"))).contains("Ludwig van Beethoven");
        assertThat(json(nobody.get(COMPOSERS + "b"))).isEqualTo(json(nobody.get(COMPOSERS)));
        assertThat(json(nobody.get(COMPOSERS + "b")).path("total").asInt()).isZero();
        assertThat(values(nobody.get(COMPOSERS + "ba&limit=3"))).hasSize(3);
    }

    @Test
    void what_the_user_has_written_comes_first_and_is_nobody_elses() {
        anna.post("/api/v2/pieces", "{\"title\": \"Hunting Song\", \"composer\": \"Beethovina Quux\"}");
        anna.post("/api/v2/entries", """
            {"duration": 20, "pieces": [{"title": "Hunter's Dance", "composer": "C. Debussy"}]}
            """);

        assertThat(values(anna.get(COMPOSERS + "beetho")))
                .startsWith("Beethovina Quux")
                .contains("Ludwig van Beethoven");
        assertThat(values(anna.get(PIECES + "hunt"))).containsExactly("Hunter's Dance", "Hunting Song");
        assertThat(values(anna.get(PIECES + "hunt&composer=debussy"))).containsExactly("Hunter's Dance");
        JsonNode first = json(anna.get(PIECES + "hunt")).path("results").get(0);
        assertThat(first.path("label").asString()).isEqualTo("Hunter's Dance – C. Debussy");
        assertThat(first.path("metadata").path("composer").asString()).isEqualTo("C. Debussy");
        assertThat(values(newUser().get(PIECES + "hunt"))).isEmpty();
        assertThat(values(newUser().get(COMPOSERS + "beetho"))).doesNotContain("Beethovina Quux");
    }

    @Test
    void pieces_that_everybody_knows_come_behind_ones_own_with_what_is_known_of_them() {
        anna.post("/api/v2/entries", """
            {"duration": 20, "pieces": [{"title": "für elise, woo 59", "composer": "Beethoven"}]}
            """);

        JsonNode results = json(anna.get(PIECES + "beetho")).path("results");

        assertThat(results.get(0).path("value").asString()).isEqualTo("für elise, woo 59");
        assertThat(results.get(0).path("metadata").path("gradeLevel").asInt()).isEqualTo(5);
        assertThat(results.get(0).path("metadata").path("instrument").asString())
                .isEqualTo("piano");
        assertThat(values(anna.get(PIECES + "elise"))).hasSize(1);
        TestUser nobody = TestUser.withToken(server().url(), "");
        assertThat(values(nobody.get(PIECES + "claire"))).isEmpty();
        assertThat(values(nobody.get(PIECES + "clair&composer=debussy"))).containsExactly("Clair de lune");
        assertThat(values(nobody.get(PIECES + "op&limit=3"))).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%%", "__", "🎹🎹", "שלום", "';--", "\\\\", "  "})
    void characters_of_all_kinds_are_answered(String q) {
        assertThat(anna.get(COMPOSERS + encoded(q)).statusCode()).isEqualTo(200);
        assertThat(values(anna.get(PIECES + encoded(q)))).isEmpty();
    }

    @Test
    void too_much_is_refused() {
        assertThat(anna.get(COMPOSERS + "x".repeat(101)).statusCode()).isEqualTo(400);
        assertThat(anna.get(PIECES + "x".repeat(1_000_000)).statusCode()).isBetween(400, 499);
        assertThat(anna.get(PIECES + "ab&limit=0").statusCode()).isEqualTo(400);
    }

    private static List<String> values(HttpResponse<String> answer) {
        List<String> values = new ArrayList<>();
        json(answer)
                .path("results")
                .forEach(result -> values.add(result.path("value").asString()));
        return values;
    }

    private static String encoded(String q) {
        return URLEncoder.encode(q, StandardCharsets.UTF_8);
    }
}
