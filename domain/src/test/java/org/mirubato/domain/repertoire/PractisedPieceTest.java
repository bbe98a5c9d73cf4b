package org.mirubato.domain.repertoire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.practice.EntryFacts;
import org.mirubato.domain.practice.EntryId;
import org.mirubato.domain.practice.EntryPiece;
import org.mirubato.domain.practice.EntryTime;
import org.mirubato.domain.practice.EntryView;
import org.mirubato.domain.practice.EntryWords;
import org.mirubato.domain.practice.PieceRef;

/** How entries and items know that they mean one piece. */
class PractisedPieceTest {

    private static final UserId CLARA = new UserId("user_clara");
    private static final Instant AT = Instant.parse("2026-05-01T10:00:00Z");
    private static final RepertoireItemView ELISE = item("piece_1", "Für Elise", "L. van Beethoven", "score_1");
    private static final EntryPiece SCALES = new EntryPiece(null, "Scales", null, null, null, 10);

    @Test
    void an_entry_names_a_piece_by_its_id_its_score_or_its_names() {
        assertThat(minutes(ELISE, entry(null, piece("piece_1", "Something", null))))
                .isEqualTo(30);
        assertThat(minutes(ELISE, entry(null, piece("score_1", "Something", null))))
                .isEqualTo(30);
        assertThat(minutes(ELISE, entry(null, piece("für elise-beethoven", "Something", null))))
                .isEqualTo(30);
        assertThat(minutes(ELISE, entry(null, piece(null, "FÜR ELISE", "Beethoven"))))
                .isEqualTo(30);
        assertThat(minutes(ELISE, entry(null, piece(null, "Beethoven", "Für Elise"))))
                .isEqualTo(30);
        assertThat(minutes(ELISE, entry(null, piece(null, "Für Elise", "Bach"))))
                .isZero();
        assertThat(minutes(ELISE, entry(null, piece("piece_12", "Für", null)))).isZero();
    }

    @Test
    void a_link_of_the_entry_is_its_only_piece_or_the_one_that_it_means_or_one_more() {
        EntryPiece elise = piece(null, "Für Elise", "Beethoven");

        assertThat(minutes(ELISE, entry("score_1"))).isEqualTo(30);
        assertThat(minutes(ELISE, entry("score_1", piece(null, "Bagatelle", null))))
                .isEqualTo(30);
        assertThat(minutes(ELISE, entry("für elise||beethoven", SCALES, elise))).isEqualTo(20);
        assertThat(minutes(ELISE, entry("score_1", SCALES, new EntryPiece(null, "Air", null, null, null, 5))))
                .isEqualTo(15);
    }

    @Test
    void an_item_can_be_asked_for_in_every_form() {
        for (String address : List.of(
                "piece_1",
                "score_1",
                "Für Elise-Beethoven",
                "für elise||ludwig van beethoven",
                ELISE.id().value())) {
            assertThat(Collections.disjoint(PieceMarks.asked(address), PieceMarks.addresses(ELISE)))
                    .as(address)
                    .isFalse();
        }
        RepertoireItemView hyphened = item("piece_2", "Saint-Saëns Suite", "Bach", null);
        assertThat(Collections.disjoint(PieceMarks.asked("saint-saëns suite-bach"), PieceMarks.addresses(hyphened)))
                .isFalse();
        assertThat(PieceMarks.ofId(" ")).isEmpty();
        assertThat(PieceMarks.ofNames("", null)).isEmpty();
    }

    @Test
    void an_entry_that_lets_go_of_a_piece_keeps_every_other_field_of_all_its_pieces() {
        EntryPiece elise = new EntryPiece(new PieceRef("score_1"), "Für Elise", null, "1-16", 60, 12);
        EntryPiece other = new EntryPiece(new PieceRef("score_2"), "Air", "Bach", "3", 72, 8);

        EntryWords change = EntryRelease.of(ELISE).in(entry("score_1", elise, other));

        assertThat(change.pieces())
                .containsExactly(new EntryPiece(null, "Für Elise", "L. van Beethoven", "1-16", 60, 12), other);
        assertThat(change.scoreId()).isEmpty();
        assertThat(change.scoreTitle()).isEqualTo("Für Elise");
        assertThat(EntryRelease.of(ELISE).in(entry("score_2", other))).isEqualTo(EntryWords.NONE);
    }

    private static int minutes(RepertoireItemView item, EntryView entry) {
        return PractisedPiece.of(entry).stream()
                .filter(piece -> !Collections.disjoint(piece.marks(), PieceMarks.of(item)))
                .mapToInt(PractisedPiece::minutes)
                .sum();
    }

    private static EntryPiece piece(String id, String title, String composer) {
        return new EntryPiece(id == null ? null : new PieceRef(id), title, composer, null, null, null);
    }

    private static EntryView entry(String scoreId, EntryPiece... pieces) {
        EntryFacts facts = new EntryFacts(EntryTime.at(AT, "UTC"), 30, null, null, null, null);
        EntryWords words =
                new EntryWords(null, List.of(pieces), null, null, null, null, null, scoreId, null, null, null);
        return new EntryView(new EntryId("entry_1"), CLARA, facts, words, false, List.of(), AT, AT, 0);
    }

    private static RepertoireItemView item(String piece, String title, String composer, String score) {
        StudiedPiece studied = new StudiedPiece(piece);
        RepertoireItemId id = RepertoireItemId.of(CLARA, studied);
        return RepertoireFold.fold(
                null,
                new RepertoireEvent.ItemAdded(
                        id, CLARA, studied, RepertoireStatus.PLANNED, new ItemNames(title, composer, score)),
                AT,
                0);
    }
}
