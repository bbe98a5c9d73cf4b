package org.mirubato.domain.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.piece.MatchKey;
import org.mirubato.domain.piece.PieceId;
import org.mirubato.domain.piece.PieceNames;

class JoinKeysTest {

    private static final MatchKey ELISE = MatchKey.of(new PieceNames("Für Elise", "Beethoven"));

    @Test
    void an_id_of_ours_comes_before_any_name() {
        JoinKeys keys = JoinKeys.of(piece("piece_1", "Für Elise", "Beethoven"));

        assertThat(keys.id()).isEqualTo(new PieceId("piece_1"));
        assertThat(keys.keys()).containsExactly(ELISE);
    }

    @Test
    void names_in_an_id_come_before_those_beside_it_and_equal_ones_once() {
        assertThat(JoinKeys.of(piece("für elise-beethoven", "What I play", null))
                        .keys())
                .containsExactly(ELISE, MatchKey.of(new PieceNames("What I play", null)));
        assertThat(JoinKeys.of(piece("für elise||beethoven", "Für Elise", "Beethoven"))
                        .keys())
                .containsExactly(ELISE);
    }

    @Test
    void an_id_that_means_nothing_here_and_names_that_are_none_say_nothing() {
        assertThat(JoinKeys.of(piece("score_12", "Für Elise", "Beethoven")))
                .isEqualTo(new JoinKeys(null, List.of(ELISE)));
        assertThat(JoinKeys.of(piece(null, "x".repeat(250), null))).isEqualTo(new JoinKeys(null, List.of()));
        assertThat(JoinKeys.of(piece("x".repeat(300), "Für Elise", "Beethoven")).keys())
                .containsExactly(ELISE);
    }

    @Test
    void a_piece_is_called_as_it_is_written_with_the_composer_that_its_id_names() {
        assertThat(JoinKeys.names(piece("für elise-beethoven", "Für Elise", null)))
                .contains(new PieceNames("Für Elise", "beethoven"));
        assertThat(JoinKeys.names(piece("für elise-beethoven", "Für Elise", "L. van Beethoven")))
                .contains(new PieceNames("Für Elise", "L. van Beethoven"));
        assertThat(JoinKeys.names(piece(null, "Für Elise", null))).contains(new PieceNames("Für Elise", null));
        assertThat(JoinKeys.names(piece(null, "x".repeat(250), null))).isEmpty();
    }

    @Test
    void a_document_tells_what_its_pieces_mean_where_that_is_known() {
        EntryPiece known = piece(null, "Für Elise", null);
        EntryWords words = new EntryWords(
                null,
                List.of(known, piece(null, "Scales", null)),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        EntryView entry = new EntryView(
                new EntryId("entry_1"),
                new UserId("user_anna"),
                EntryFacts.NONE,
                words,
                false,
                List.of(),
                Instant.EPOCH,
                Instant.EPOCH,
                0);

        List<?> pieces = (List<?>)
                EntryDocument.of(entry, json -> json, List.of("piece_1", "")).get("pieces");

        assertThat(((Map<?, ?>) pieces.get(0)).get("pieceId")).isEqualTo("piece_1");
        assertThat(((Map<?, ?>) pieces.get(1)).containsKey("pieceId")).isFalse();
        assertThat(new MeantPieces(List.of("piece_1")).ids()).containsExactly("piece_1");
    }

    private static EntryPiece piece(String ref, String title, String composer) {
        return new EntryPiece(ref == null ? null : new PieceRef(ref), title, composer, null, null, null);
    }
}
