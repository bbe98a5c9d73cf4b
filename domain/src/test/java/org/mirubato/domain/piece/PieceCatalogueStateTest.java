package org.mirubato.domain.piece;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mirubato.domain.piece.Pieces.CLARA;
import static org.mirubato.domain.piece.Pieces.add;
import static org.mirubato.domain.piece.Pieces.after;
import static org.mirubato.domain.piece.Pieces.id;
import static org.mirubato.domain.piece.Pieces.merge;
import static org.mirubato.domain.piece.Pieces.rename;
import static org.mirubato.domain.piece.Pieces.undo;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mirubato.domain.piece.PieceEvent.MergeUndone;

class PieceCatalogueStateTest {

    @Test
    void a_pieces_version_is_the_number_of_its_last_event_in_the_catalogue() {
        PieceCatalogueState state = after(add("a", "One", null), add("b", "Two", null), rename("a", "Three", null));

        assertThat(state.changes()).isEqualTo(3);
        assertThat(List.of(version(state, "a"), version(state, "b"))).containsExactly(2L, 1L);
        assertThat(version(after(state, merge("b", "a")), "b")).isEqualTo(3);
        assertThat(version(after(after(state, merge("b", "a")), undo("b")), "b"))
                .isEqualTo(4);
    }

    @Test
    void an_event_of_a_piece_that_was_never_added_shows_that_the_log_is_wrong() {
        assertThatThrownBy(() -> PieceCatalogueState.NONE.on(new MergeUndone(CLARA, id("x"))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("piece_x has not been added");
    }

    private static long version(PieceCatalogueState state, String piece) {
        return state.find(id(piece)).orElseThrow().version();
    }
}
