package org.mirubato.infra.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mirubato.infra.TestUser;
import org.mirubato.infra.contract.ReferenceClient.Answer;

/** What is offered to the reference's client while its user types. */
class AutocompleteContractIT extends ContractIT {

    private static final String COMPOSERS = "/api/autocomplete/composers";
    private static final String PIECES = "/api/autocomplete/pieces";

    @Test
    @Row("GET /api/autocomplete/composers")
    void composers_are_offered_with_a_value_and_a_label_to_everybody() {
        Answer offered = nobody().get(COMPOSERS + "?q=chop&limit=5").granted(200);

        assertThat(offered.at("/results/0/value").asString("")).contains("Chopin");
        assertThat(offered.at("/results/0/label").asString("")).contains("Chopin");
        assertThat(offered.at("/total").asInt())
                .isEqualTo(offered.at("/results").size());
        assertThat(nobody().get(COMPOSERS + "?q=ba").at("/results").size()).isLessThanOrEqualTo(10);
    }

    @ParameterizedTest
    @ValueSource(strings = {COMPOSERS, PIECES, COMPOSERS + "?q=b", PIECES + "?q=b"})
    @Row({"GET /api/autocomplete/composers", "GET /api/autocomplete/pieces"})
    void nothing_is_offered_before_the_second_character(String path) {
        Answer offered = anna.get(path).granted(200);

        assertThat(offered.at("/results").isArray()).isTrue();
        assertThat(offered.at("/total").asInt(-1)).isZero();
    }

    @Test
    @Row("GET /api/autocomplete/pieces")
    void pieces_of_ones_own_come_first_and_then_the_known_ones_from_the_easy_to_the_hard() {
        anna.push("\"entries\": [{\"id\": \"entry_1\", \"timestamp\": 0, \"duration\": 5,"
                + " \"pieces\": [{\"title\": \"Beethoven's Own\", \"composer\": \"Quux\"}]}]");

        Answer offered = anna.get(PIECES + "?q=beethoven&limit=10").granted(200);

        List<Integer> grades = offered.at("/results").findValues("gradeLevel").stream()
                .map(grade -> grade.asInt())
                .toList();
        assertThat(offered.text("/results/0/value")).isEqualTo("Beethoven's Own");
        assertThat(offered.text("/results/0/metadata/composer")).isEqualTo("Quux");
        assertThat(grades).hasSizeGreaterThan(2).isSorted();
        assertThat(offered.text("/results/1/metadata/instrument")).isNotBlank();
    }

    @Test
    @Row("GET /api/autocomplete/pieces")
    void pieces_may_be_those_of_one_composer_and_the_limit_counts() {
        Answer offered = nobody().get(PIECES + "?q=clair&composer=Debussy").granted(200);

        assertThat(offered.text("/results/0/value")).isEqualTo("Clair de lune");
        assertThat(nobody().get(PIECES + "?q=clair&composer=Bach")
                        .at("/results")
                        .size())
                .isZero();
        assertThat(nobody().get(PIECES + "?q=op&limit=2").at("/results").size()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?q=ab&limit=0", "?q=ab&limit=many"})
    @Row({"GET /api/autocomplete/composers", "GET /api/autocomplete/pieces"})
    void a_limit_that_is_none_is_refused(String query) {
        nobody().get(COMPOSERS + query).refused(400);
        nobody().get(PIECES + query).refused(400);
    }

    @Test
    @Row({"GET /api/autocomplete/composers", "GET /api/autocomplete/pieces"})
    void a_stale_token_is_told_rather_than_taken_for_nobodys() {
        ReferenceClient stale = new ReferenceClient(server().url(), TestUser.withToken(server().url(), "stale"));

        stale.get(COMPOSERS + "?q=ba").refused(401);
        stale.get(PIECES + "?q=ba").refused(401);
    }
}
