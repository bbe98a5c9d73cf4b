package org.mirubato.domain.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.insight.Contribution.Amount;
import org.mirubato.domain.insight.Contribution.Cell;
import org.mirubato.domain.practice.EntryFacts;
import org.mirubato.domain.practice.EntryId;
import org.mirubato.domain.practice.EntryPiece;
import org.mirubato.domain.practice.EntryTime;
import org.mirubato.domain.practice.EntryType;
import org.mirubato.domain.practice.EntryView;
import org.mirubato.domain.practice.EntryWords;

class ContributionTest {

    private static final Instant LATE = Instant.parse("2026-05-01T22:30:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 5, 2);

    @Test
    void an_entry_counts_on_the_day_that_it_was_where_the_device_was() {
        Map<Cell, Amount> cells = Contribution.of(entry(EntryType.PRACTICE, false, List.of(), List.of("scale")));

        assertThat(cells)
                .containsEntry(new Cell(DAY, Dimension.ALL, ""), new Amount(31, 1))
                .containsEntry(new Cell(DAY, Dimension.TYPE, "practice"), new Amount(31, 1))
                .containsEntry(new Cell(DAY, Dimension.INSTRUMENT, "piano"), new Amount(31, 1))
                .containsEntry(new Cell(DAY, Dimension.MOOD, "proud"), new Amount(31, 1))
                .containsEntry(new Cell(DAY, Dimension.TECHNIQUE, "scale"), new Amount(31, 1))
                .hasSize(5);
    }

    @Test
    void pieces_and_techniques_share_the_time_and_a_piece_that_is_there_twice_is_one() {
        List<EntryPiece> pieces = List.of(piece("Gigue", "Bach"), piece("Gigue", "Bach"), piece("Air", "J. S. Bach"));

        Map<Cell, Amount> cells = Contribution.of(entry(EntryType.LESSON, false, pieces, List.of("scale", "trill")));

        assertThat(cells)
                .containsEntry(new Cell(DAY, Dimension.PIECE, "Gigue\nBach"), new Amount(21, 1))
                .containsEntry(new Cell(DAY, Dimension.PIECE, "Air\nJ. S. Bach"), new Amount(10, 1))
                .containsEntry(new Cell(DAY, Dimension.TECHNIQUE, "scale"), new Amount(16, 1))
                .containsEntry(new Cell(DAY, Dimension.TECHNIQUE, "trill"), new Amount(15, 1));
        assertThat(cells.entrySet().stream()
                        .filter(cell -> cell.getKey().dimension() == Dimension.COMPOSER)
                        .mapToInt(cell -> cell.getValue().minutes())
                        .sum())
                .isEqualTo(31);
    }

    @Test
    void what_was_removed_or_is_no_playing_counts_nothing() {
        assertThat(Contribution.of(null)).isEmpty();
        assertThat(Contribution.of(entry(EntryType.PRACTICE, true, List.of(), List.of())))
                .isEmpty();
        assertThat(Contribution.of(entry(EntryType.STATUS_CHANGE, false, List.of(), List.of())))
                .isEmpty();
    }

    private static EntryPiece piece(String title, String composer) {
        return new EntryPiece(null, title, composer, null, null, null);
    }

    private static EntryView entry(EntryType type, boolean removed, List<EntryPiece> pieces, List<String> techniques) {
        EntryFacts facts = new EntryFacts(EntryTime.at(LATE, "Europe/Berlin"), 31, type, List.of(), "", false);
        EntryWords words =
                new EntryWords("piano", pieces, techniques, "", "proud", List.of(), "", "", "", "", List.of());
        return new EntryView(
                new EntryId("entry_1"), new UserId("user_clara"), facts, words, removed, List.of(), LATE, LATE, 0);
    }
}
