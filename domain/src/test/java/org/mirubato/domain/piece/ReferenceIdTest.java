package org.mirubato.domain.piece;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mirubato.domain.Refusals.assertRefused;
import static org.mirubato.domain.piece.Pieces.names;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mirubato.domain.Refusal.Kind;

class ReferenceIdTest {

    @ParameterizedTest
    @CsvSource({
        "Für Elise,         L. van Beethoven,       für elise-l van beethoven",
        "Trois Gymnopédies, ,                       trois gymnopédies-unknown",
        "'Air – G String',  J.S. Bach,              air - g string||js bach",
        "Scheherazade,      N. Rimsky-Korsakov,     scheherazade||n rimsky-korsakov"
    })
    void names_make_the_id_that_the_reference_makes(String title, String composer, String id) {
        assertThat(ReferenceId.of(names(title, composer))).isEqualTo(id);
    }

    @Test
    void an_id_is_read_back_double_pipe_first_else_at_the_first_hyphen() {
        assertThat(ReferenceId.names("air - g string||js bach")).contains(names("air - g string", "js bach"));
        assertThat(ReferenceId.names("für elise-beethoven")).contains(names("für elise", "beethoven"));
        assertThat(ReferenceId.names("a-b-c")).contains(names("a", "b-c"));
        assertThat(ReferenceId.names("folía-unknown")).contains(names("folía", null));
        assertThat(ReferenceId.names("folía||")).contains(names("folía", null));
        assertThat(ReferenceId.names("folía")).contains(names("folía", null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"score_01-ab_c", "piece_x"})
    void a_stable_id_holds_no_names(String id) {
        assertThat(ReferenceId.names(id)).isEmpty();
    }

    @Test
    void an_id_without_a_title_is_refused() {
        assertRefused(Kind.INVALID, "title", () -> ReferenceId.names("-bach"));
        assertRefused(Kind.INVALID, "title", () -> ReferenceId.names(""));
    }
}
