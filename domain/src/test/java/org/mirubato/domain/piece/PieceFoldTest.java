package org.mirubato.domain.piece;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mirubato.domain.piece.Pieces.CLARA;
import static org.mirubato.domain.piece.Pieces.id;
import static org.mirubato.domain.piece.Pieces.names;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mirubato.domain.piece.PieceEvent.MergeUndone;
import org.mirubato.domain.piece.PieceEvent.PieceAdded;
import org.mirubato.domain.piece.PieceEvent.PieceMerged;
import org.mirubato.domain.piece.PieceEvent.PieceRenamed;

class PieceFoldTest {

    private static final Instant MORNING = Instant.parse("2026-03-01T08:00:00Z");
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final PieceView ADDED =
            PieceFold.fold(null, new PieceAdded(CLARA, id("a"), "Air", "J.S. Bach"), MORNING, 4);

    @Test
    void a_piece_begins_as_it_was_added() {
        assertThat(ADDED)
                .isEqualTo(new PieceView(id("a"), CLARA, names("Air", "J.S. Bach"), null, MORNING, MORNING, 4));
    }

    @Test
    void a_renamed_piece_keeps_its_beginning() {
        PieceView renamed = PieceFold.fold(ADDED, new PieceRenamed(CLARA, id("a"), "Aria", null), NOON, 7);

        assertThat(renamed).isEqualTo(new PieceView(id("a"), CLARA, names("Aria", null), null, MORNING, NOON, 7));
    }

    @Test
    void a_merged_piece_keeps_what_it_had_for_the_day_it_is_had_back() {
        PieceView merged = PieceFold.fold(ADDED, new PieceMerged(CLARA, id("a"), id("b")), NOON, 7);
        PieceView back = PieceFold.fold(merged, new MergeUndone(CLARA, id("a")), NOON, 8);

        assertThat(merged)
                .isEqualTo(new PieceView(id("a"), CLARA, names("Air", "J.S. Bach"), id("b"), MORNING, NOON, 7));
        assertThat(back).isEqualTo(new PieceView(id("a"), CLARA, names("Air", "J.S. Bach"), null, MORNING, NOON, 8));
    }

    @Test
    void what_was_never_added_is_not_there() {
        assertThat(PieceFold.fold(null, new PieceRenamed(CLARA, id("a"), "Aria", null), NOON, 7))
                .isNull();
    }

    @Test
    void a_document_tells_the_names_the_canonical_composer_and_the_references_id() {
        assertThat(PieceDocument.of(ADDED))
                .isEqualTo(Map.of(
                        "id", "piece_a",
                        "title", "Air",
                        "composer", "J.S. Bach",
                        "composerName", "Johann Sebastian Bach",
                        "referenceId", "air-js bach",
                        "createdAt", "2026-03-01T08:00:00Z",
                        "updatedAt", "2026-03-01T08:00:00Z",
                        "version", 4L));
    }

    @Test
    void a_document_is_silent_about_composers_that_nobody_named_or_knows() {
        PieceView nobodys = PieceFold.fold(null, new PieceAdded(CLARA, id("a"), "Air", null), NOON, 0);
        PieceView unknown = PieceFold.fold(null, new PieceAdded(CLARA, id("a"), "Air", "Bach"), NOON, 0);

        assertThat(PieceDocument.of(nobodys)).doesNotContainKeys("composer", "composerName");
        assertThat(PieceDocument.of(unknown)).containsEntry("composer", "Bach").doesNotContainKey("composerName");
    }
}
