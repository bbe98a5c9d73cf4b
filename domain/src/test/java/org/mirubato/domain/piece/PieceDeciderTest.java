package org.mirubato.domain.piece;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mirubato.domain.Refusals.assertRefused;
import static org.mirubato.domain.piece.PieceDecider.decide;
import static org.mirubato.domain.piece.Pieces.CLARA;
import static org.mirubato.domain.piece.Pieces.add;
import static org.mirubato.domain.piece.Pieces.after;
import static org.mirubato.domain.piece.Pieces.id;
import static org.mirubato.domain.piece.Pieces.merge;
import static org.mirubato.domain.piece.Pieces.names;
import static org.mirubato.domain.piece.Pieces.rename;
import static org.mirubato.domain.piece.Pieces.undo;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mirubato.domain.Refusal.Kind;
import org.mirubato.domain.piece.PieceCatalogueState.Known;
import org.mirubato.domain.piece.PieceCommand.RenameByNames;
import org.mirubato.domain.piece.PieceCommand.RenamePiece;
import org.mirubato.domain.piece.PieceEvent.MergeUndone;
import org.mirubato.domain.piece.PieceEvent.PieceAdded;
import org.mirubato.domain.piece.PieceEvent.PieceMerged;
import org.mirubato.domain.piece.PieceEvent.PieceRenamed;

class PieceDeciderTest {

    private static final PieceCatalogueState TWO =
            after(add("a", "Träumerei", "Robert Schumann"), add("b", "Traumerei", "Schumann"));

    @Test
    void a_piece_is_added_with_its_names_as_they_were_written() {
        assertThat(decide(PieceCatalogueState.NONE, add("a", " Träumerei ", "R. Schumann")))
                .containsExactly(new PieceAdded(CLARA, id("a"), "Träumerei", "R. Schumann"));
        assertThat(decide(PieceCatalogueState.NONE, add("a", "Folía", null)))
                .containsExactly(new PieceAdded(CLARA, id("a"), "Folía", null));
    }

    @ParameterizedTest
    @CsvSource({
        "TRÄUMEREI,   Robert Schumann",
        "Träumerei,   R. Schumann",
        "Träumerei,   'Schumann, Robert (1810-1856)'",
        "R. Schumann, Träumerei"
    })
    void a_piece_that_is_there_is_not_added_again(String title, String composer) {
        PieceCatalogueState state = after(add("a", "Träumerei", "Robert Schumann"));

        assertThat(decide(state, add("new", title, composer))).isEmpty();
        assertThat(state.meant(MatchKey.of(names(title, composer)))
                        .orElseThrow()
                        .id())
                .isEqualTo(id("a"));
    }

    @Test
    void an_addition_that_is_repeated_changes_nothing_although_the_piece_has_been_renamed_since() {
        PieceCatalogueState state = after(add("a", "Träumerei", null), rename("a", "Kinderszenen No. 7", null));

        assertThat(decide(state, add("a", "Träumerei", null))).isEmpty();
    }

    @Test
    void a_name_that_a_merged_piece_had_means_what_it_was_merged_into() {
        PieceCatalogueState state = after(TWO, merge("b", "a"));

        assertThat(decide(state, add("new", "Traumerei", "Schumann"))).isEmpty();
        assertThat(state.meant(MatchKey.of(names("Traumerei", "Schumann")))
                        .orElseThrow()
                        .id())
                .isEqualTo(id("a"));
    }

    @Test
    void a_catalogue_can_be_filled_to_its_last_place_and_no_further() {
        assertThat(decide(filled(PieceDecider.MOST_PIECES - 1), add("new", "New", null)))
                .hasSize(1);
        assertRefused(
                Kind.CONFLICT,
                "at most 5000 pieces",
                () -> decide(filled(PieceDecider.MOST_PIECES), add("new", "New", null)));
        assertThat(decide(filled(PieceDecider.MOST_PIECES), add("new", "Etude 7", null)))
                .isEmpty();
    }

    @Test
    void a_rename_changes_what_is_given_and_keeps_the_rest() {
        assertThat(decide(TWO, rename("a", "Dreaming", null)))
                .containsExactly(new PieceRenamed(CLARA, id("a"), "Dreaming", "Robert Schumann"));
        assertThat(decide(TWO, rename("a", null, "Clara Schumann")))
                .containsExactly(new PieceRenamed(CLARA, id("a"), "Träumerei", "Clara Schumann"));
        assertThat(decide(TWO, rename("a", null, "")))
                .containsExactly(new PieceRenamed(CLARA, id("a"), "Träumerei", null));
    }

    @Test
    void a_rename_to_what_a_piece_is_called_changes_nothing_and_to_another_spelling_does() {
        assertThat(decide(TWO, rename("a", "Träumerei", "Robert Schumann"))).isEmpty();
        assertThat(decide(TWO, rename("a", "TRÄUMEREI", null)))
                .containsExactly(new PieceRenamed(CLARA, id("a"), "TRÄUMEREI", "Robert Schumann"));
    }

    @Test
    void a_rename_to_another_pieces_name_is_refused_with_the_piece_to_merge_with() {
        assertRefused(Kind.CONFLICT, "piece_a: merge", () -> decide(TWO, rename("b", "träumerei", "Robert Schumann")));
    }

    @Test
    void a_rename_by_a_merged_id_renames_what_it_means() {
        PieceCatalogueState state = after(TWO, merge("b", "a"));

        assertThat(decide(state, rename("b", "Dreaming", null)))
                .containsExactly(new PieceRenamed(CLARA, id("a"), "Dreaming", "Robert Schumann"));
    }

    @Test
    void a_rename_of_what_has_been_changed_since_it_was_read_is_refused() {
        assertThat(decide(TWO, new RenamePiece(CLARA, id("b"), "Dreaming", null, 1L)))
                .hasSize(1);
        assertRefused(
                Kind.STALE, "read it again", () -> decide(TWO, new RenamePiece(CLARA, id("b"), "Dreaming", null, 0L)));
    }

    @Test
    void a_piece_that_was_never_there_can_be_neither_renamed_nor_merged_nor_had_back() {
        assertRefused(Kind.NOT_FOUND, "no such piece", () -> decide(TWO, rename("x", "Dreaming", null)));
        assertRefused(Kind.NOT_FOUND, "no such piece", () -> decide(TWO, merge("x", "a")));
        assertRefused(Kind.NOT_FOUND, "no such piece", () -> decide(TWO, merge("a", "x")));
        assertRefused(Kind.NOT_FOUND, "no such piece", () -> decide(TWO, undo("x")));
    }

    @Test
    void a_merged_piece_means_the_other_one_also_over_several_merges() {
        PieceCatalogueState state = after(after(TWO, add("c", "Reverie", null)), merge("b", "a"));
        PieceCatalogueState chained = after(state, merge("a", "c"));

        assertThat(decide(TWO, merge("b", "a"))).containsExactly(new PieceMerged(CLARA, id("b"), id("a")));
        assertThat(chained.meant(id("b")).orElseThrow().id()).isEqualTo(id("c"));
        assertThat(decide(state, merge("b", "c"))).containsExactly(new PieceMerged(CLARA, id("a"), id("c")));
    }

    @Test
    void two_that_are_one_already_are_not_merged_again_in_either_direction() {
        PieceCatalogueState state = after(TWO, merge("b", "a"));

        assertThat(decide(state, merge("b", "a"))).isEmpty();
        assertThat(decide(state, merge("a", "b"))).isEmpty();
    }

    @Test
    void a_piece_is_not_merged_with_itself() {
        assertRefused(Kind.INVALID, "itself", () -> decide(TWO, merge("a", "a")));
    }

    @Test
    void undoing_a_merge_gives_the_piece_back_with_what_it_had_and_what_had_been_merged_into_it() {
        PieceCatalogueState merged = after(after(TWO, add("c", "Reverie", null)), merge("c", "b"));
        PieceCatalogueState state = after(merged, merge("b", "a"));

        assertThat(decide(state, undo("b"))).containsExactly(new MergeUndone(CLARA, id("b")));
        PieceCatalogueState undone = after(state, undo("b"));
        assertThat(undone.meant(id("c")).orElseThrow().id()).isEqualTo(id("b"));
        assertThat(undone.meant(id("b")).orElseThrow().names()).isEqualTo(names("Traumerei", "Schumann"));
    }

    @Test
    void undoing_what_was_never_merged_or_is_undone_already_changes_nothing() {
        assertThat(decide(TWO, undo("b"))).isEmpty();
        assertThat(decide(after(after(TWO, merge("b", "a")), undo("b")), undo("b")))
                .isEmpty();
    }

    @Test
    void undoing_the_undo_is_merging_again() {
        PieceCatalogueState merged = after(TWO, merge("b", "a"));

        PieceCatalogueState again = after(after(merged, undo("b")), merge("b", "a"));

        assertThat(again.meant(id("b"))).isEqualTo(merged.meant(id("b")));
    }

    @Test
    void a_piece_whose_name_has_been_taken_since_is_not_had_back_before_the_other_is_renamed() {
        PieceCatalogueState taken = after(after(TWO, merge("b", "a")), rename("a", "Traumerei", "Schumann"));

        assertRefused(Kind.CONFLICT, "rename piece_a first", () -> decide(taken, undo("b")));
        assertThat(decide(after(taken, rename("a", "Träumerei", null)), undo("b")))
                .hasSize(1);
    }

    @Test
    void a_rename_by_names_finds_the_piece_merges_when_the_new_name_is_anothers_and_else_does_nothing() {
        assertThat(decide(TWO, byNames("traumerei", "schumann", "Dreaming", null)))
                .containsExactly(new PieceRenamed(CLARA, id("b"), "Dreaming", null));
        assertThat(decide(TWO, byNames("Traumerei", "Schumann", "Träumerei", "R. Schumann")))
                .containsExactly(new PieceMerged(CLARA, id("b"), id("a")));
        assertThat(decide(TWO, byNames("Träumerei", "R. Schumann", "Träumerei", "Robert Schumann")))
                .isEmpty();
        assertThat(decide(TWO, byNames("Arabesque", null, "Dreaming", null))).isEmpty();
    }

    private static RenameByNames byNames(String title, String composer, String newTitle, String newComposer) {
        return new RenameByNames(CLARA, names(title, composer), names(newTitle, newComposer));
    }

    private static PieceCatalogueState filled(int count) {
        Map<String, Known> pieces = new HashMap<>();
        for (int i = 0; i < count; i++) {
            PieceNames names = names("Etude " + i, null);
            pieces.put(id("n" + i).value(), new Known(id("n" + i), names, MatchKey.of(names), null, i));
        }
        return new PieceCatalogueState(pieces, count);
    }
}
