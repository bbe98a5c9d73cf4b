package org.mirubato.domain.piece;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mirubato.domain.Refusals.assertRefused;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mirubato.domain.Refusal.Kind;

class PieceNamesTest {

    @Test
    void what_was_written_is_tidied_and_kept() {
        PieceNames names = new PieceNames("  Clair \t de\u00a0lune\n", " Claude  Debussy ");

        assertThat(names).isEqualTo(new PieceNames("Clair de lune", "Claude Debussy"));
        assertThat(names.title()).isEqualTo("Clair de lune");
    }

    @Test
    void a_composer_of_nothing_is_nobody() {
        assertThat(new PieceNames("Folía", " ").composer()).isNull();
    }

    @Test
    void emoji_and_right_to_left_text_stay_and_what_turns_other_text_round_goes() {
        assertThat(new PieceNames("🎹 ירושלים של זהב", null).title()).isEqualTo("🎹 ירושלים של זהב");
        assertThat(new PieceNames("evil\u202egnos\0\ud83c", null).title()).isEqualTo("evil gnos");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\0", "\u202e"})
    void a_title_of_nothing_is_refused(String title) {
        assertRefused(Kind.INVALID, "Give the piece a title.", () -> new PieceNames(title, null));
    }

    @Test
    void names_may_be_as_long_as_the_limit_counted_in_characters() {
        assertThat(new PieceNames("🎹".repeat(200), "b".repeat(200)).title()).hasSize(400);
        assertRefused(Kind.INVALID, "the title at most 200", () -> new PieceNames("a".repeat(201), null));
        assertRefused(Kind.INVALID, "the composer at most 200", () -> new PieceNames("a", "b".repeat(201)));
        assertRefused(Kind.INVALID, "the title at most 200", () -> new PieceNames("a".repeat(1_000_000), null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "piece_", "score_1", "piece_a b", "piece_ä", "Piece_a"})
    void what_is_no_id_of_a_piece_is_refused(String id) {
        assertRefused(Kind.INVALID, "piece_", () -> new PieceId(id));
    }

    @Test
    void an_id_has_at_most_64_characters() {
        assertThat(new PieceId("piece_" + "a".repeat(58)).toString()).hasSize(64);
        assertRefused(Kind.INVALID, "1 to 58", () -> new PieceId("piece_" + "a".repeat(59)));
        assertThat(PieceCatalogueId.of(Pieces.CLARA)).hasToString("pieces_user_clara");
    }
}
