package org.mirubato.domain.piece;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mirubato.domain.piece.Pieces.add;
import static org.mirubato.domain.piece.Pieces.merge;
import static org.mirubato.domain.piece.Pieces.rename;
import static org.mirubato.domain.piece.Pieces.undo;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.piece.PieceCatalogueState.Known;

/** Whatever three devices ask, in whatever order. */
class PieceCatalogueProperty {

    @Provide
    Arbitrary<List<PieceCommand>> wishes() {
        Arbitrary<String> ids = Arbitraries.of("a", "b", "c", "d", "e");
        Arbitrary<String> titles = Arbitraries.of("Air", "Aria", "air ", "Bach", "Folía", "J.S. Bach");
        Arbitrary<String> composers =
                Arbitraries.of("Bach", "J. S. Bach", "Air", "").injectNull(0.2);
        return Arbitraries.<PieceCommand>oneOf(
                        Combinators.combine(ids, titles, composers).as(Pieces::add),
                        Combinators.combine(ids, titles, composers).as(Pieces::rename),
                        Combinators.combine(ids, ids).as(Pieces::merge),
                        ids.map(Pieces::undo))
                .list()
                .ofMaxSize(40);
    }

    @Property
    void no_two_pieces_are_called_the_same_and_each_id_leads_to_one_that_is_there(
            @ForAll("wishes") List<PieceCommand> wishes) {
        PieceCatalogueState state = PieceCatalogueState.NONE;

        for (PieceCommand wish : wishes) {
            state = granted(state, wish);
        }

        List<Known> there = new ArrayList<>();
        for (Known piece : state.pieces().values()) {
            assertThat(state.meant(piece.id()).orElseThrow().mergedInto()).isNull();
            if (piece.mergedInto() == null) {
                assertThat(there).noneMatch(other -> other.key().same(piece.key()));
                there.add(piece);
            }
        }
    }

    @Property
    void undoing_a_merge_leaves_the_names_and_ids_as_they_were(@ForAll("wishes") List<PieceCommand> wishes) {
        PieceCatalogueState before = PieceCatalogueState.NONE;
        for (PieceCommand wish : wishes) {
            before = granted(before, wish);
        }
        before = granted(granted(before, add("x", "Xerxes", null)), add("y", "Yes", null));

        PieceCatalogueState undone = granted(granted(before, merge("x", "y")), undo("x"));

        assertThat(undone.meant(Pieces.id("x")).orElseThrow().names())
                .isEqualTo(before.meant(Pieces.id("x")).orElseThrow().names());
        assertThat(undone.pieces().keySet()).isEqualTo(before.pieces().keySet());
        assertThat(granted(undone, rename("x", "Xerxes II", null)).changes()).isEqualTo(undone.changes() + 1);
    }

    private static PieceCatalogueState granted(PieceCatalogueState state, PieceCommand wish) {
        try {
            return Pieces.after(state, wish);
        } catch (Refusal refusal) {
            return state;
        }
    }
}
