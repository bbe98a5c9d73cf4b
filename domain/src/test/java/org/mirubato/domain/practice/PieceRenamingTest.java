package org.mirubato.domain.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mirubato.domain.piece.PieceNames;

class PieceRenamingTest {

    private static final PieceNames AIR = new PieceNames("Air", "J.S. Bach");
    private final PieceRenaming renaming = new PieceRenaming(AIR, new PieceNames("Air on the G String", null));

    @Test
    void a_piece_of_these_names_is_renamed_and_keeps_what_was_practised_of_it() {
        EntryPiece practised = new EntryPiece(new PieceRef("piece_1"), "air", "J. S. Bach", "1-8", 60, 10);
        EntryPiece other = new EntryPiece(null, "Air", null, null, null, null);

        EntryWords words = renaming.in(entry(List.of(practised, other), "", "", ""));

        assertThat(words.pieces())
                .containsExactly(
                        new EntryPiece(new PieceRef("piece_1"), "Air on the G String", null, "1-8", 60, 10), other);
        assertThat(words.over(EntryWords.NONE))
                .isEqualTo(Entries.pieces(words.pieces().toArray(EntryPiece[]::new)));
    }

    @Test
    void an_id_made_of_the_names_is_made_of_the_new_ones() {
        EntryPiece practised = new EntryPiece(new PieceRef("air-js bach"), "Air", "J.S. Bach", null, null, null);

        EntryWords words = renaming.in(entry(List.of(practised), "air-js bach", "", ""));

        assertThat(words.pieces())
                .extracting(EntryPiece::id)
                .containsExactly(new PieceRef("air on the g string-unknown"));
        assertThat(words.scoreId()).isEqualTo("air on the g string-unknown");
    }

    @Test
    void the_link_to_a_score_carries_the_new_names() {
        EntryWords words = renaming.in(entry(List.of(), "score_1", "Air", "J.S. Bach"));

        assertThat(words.scoreId()).isNull();
        assertThat(words.scoreTitle()).isEqualTo("Air on the G String");
        assertThat(words.scoreComposer()).isEmpty();
    }

    @Test
    void an_entry_that_does_not_name_the_piece_stays_as_it_is() {
        String tooLong = "a".repeat(PieceNames.LONGEST_TITLE + 1);
        EntryPiece practised = new EntryPiece(new PieceRef("-"), tooLong, null, null, null, null);

        assertThat(renaming.in(entry(List.of(practised), "score_1", "", ""))).isEqualTo(EntryWords.NONE);
        assertThat(renaming.in(entry(List.of(), "", "Air", ""))).isEqualTo(EntryWords.NONE);
    }

    @Test
    void a_composer_that_is_known_now_is_written_to_the_link() {
        PieceRenaming known = new PieceRenaming(new PieceNames("Air", null), AIR);

        EntryWords words = known.in(entry(List.of(), "", "Air", ""));

        assertThat(words.scoreTitle()).isNull();
        assertThat(words.scoreComposer()).isEqualTo("J.S. Bach");
    }

    private static EntryView entry(List<EntryPiece> pieces, String scoreId, String title, @Nullable String composer) {
        EntryWords words =
                new EntryWords("piano", pieces, List.of(), "", "", List.of(), "", scoreId, title, composer, List.of());
        return new EntryView(
                Entries.ENTRY,
                Entries.CLARA,
                Entries.HALF_AN_HOUR,
                words,
                false,
                List.of(),
                Instant.EPOCH,
                Instant.EPOCH,
                0);
    }
}
