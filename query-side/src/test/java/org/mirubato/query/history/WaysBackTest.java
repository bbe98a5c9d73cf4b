package org.mirubato.query.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.identity.Preference;
import org.mirubato.domain.identity.PreferencesCommand.ChangePreferences;
import org.mirubato.domain.identity.PreferencesView;
import org.mirubato.domain.identity.PreferencesView.Kept;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.piece.PieceCommand.MergePieces;
import org.mirubato.domain.piece.PieceCommand.RenamePiece;
import org.mirubato.domain.piece.PieceCommand.UndoMerge;
import org.mirubato.domain.piece.PieceEvent.PieceAdded;
import org.mirubato.domain.piece.PieceEvent.PieceMerged;
import org.mirubato.domain.piece.PieceId;
import org.mirubato.domain.piece.PieceNames;
import org.mirubato.domain.piece.PieceView;
import org.mirubato.domain.plan.OccurrenceEvent.OccurrenceRemoved;
import org.mirubato.domain.plan.OccurrenceEvent.OccurrenceRestored;
import org.mirubato.domain.plan.OccurrenceId;

class WaysBackTest {

    private static final UserId ANNA = new UserId("user_anna");
    private static final PieceId PIECE = new PieceId("piece_1");
    private static final PieceId OTHER = new PieceId("piece_2");
    private static final Instant AT = Instant.parse("2026-05-01T10:00:00Z");

    @Test
    void a_merged_piece_is_had_back_before_it_is_renamed() {
        PieceHistory pieces = new PieceHistory();

        assertThat(pieces.toward(ANNA, piece("Gigue", OTHER), piece("Jig", null)))
                .containsExactly(new UndoMerge(ANNA, PIECE), new RenamePiece(ANNA, PIECE, "Jig", "", null));
        assertThat(pieces.toward(ANNA, piece("Gigue", null), piece("Gigue", OTHER)))
                .containsExactly(new MergePieces(ANNA, OTHER, PIECE));
        assertThat(pieces.toward(ANNA, piece("Gigue", OTHER), piece("Jig", OTHER)))
                .isEmpty();
        assertThat(pieces.toward(ANNA, piece("Gigue", null), piece("Gigue", null)))
                .isEmpty();
        assertThatThrownBy(() -> pieces.toward(ANNA, piece("Gigue", null), null))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void the_events_of_a_piece_tell_its_names_and_what_it_went_into() {
        PieceHistory pieces = new PieceHistory();

        assertThat(pieces.told(new PieceAdded(ANNA, PIECE, "Gigue", "Bach")))
                .containsEntry("title", "Gigue")
                .containsEntry("mergedInto", null);
        assertThat(pieces.told(new PieceMerged(ANNA, PIECE, OTHER))).containsEntry("mergedInto", "piece_2");
    }

    @Test
    void preferences_that_were_not_there_are_emptied() {
        PreferencesView then = new PreferencesView(ANNA, Map.of("theme", new Kept("\"dark\"", AT)), 0);
        PreferencesView now = new PreferencesView(
                ANNA, Map.of("theme", new Kept("\"light\"", AT), "dailyAim", new Kept("30", AT)), 2);

        assertThat(new PreferencesHistory().toward(ANNA, now, then))
                .containsExactly(new ChangePreferences(
                        ANNA, List.of(new Preference("dailyAim", null), new Preference("theme", "\"dark\""))));
        assertThat(new PreferencesHistory().toward(ANNA, then, then)).isEmpty();
    }

    @Test
    void what_a_schedule_gives_back_is_nobodys_wish_and_what_its_owner_has_back_is_one() {
        OccurrenceHistory occurrences = new OccurrenceHistory();
        OccurrenceId id = new OccurrenceId("occ_1");

        assertThat(occurrences.isWish(new OccurrenceRestored(id, ANNA, true))).isFalse();
        assertThat(occurrences.isWish(new OccurrenceRestored(id, ANNA, false))).isTrue();
        assertThat(occurrences.isWish(new OccurrenceRemoved(id, ANNA, true))).isFalse();
        assertThat(occurrences.isWish(new OccurrenceRemoved(id, ANNA, false))).isTrue();
    }

    @Test
    void a_score_does_not_come_or_go_by_its_history() {
        assertThatThrownBy(() -> new ScoreHistory().toward(ANNA, null, null)).isInstanceOf(Refusal.class);
    }

    private static PieceView piece(String title, PieceId into) {
        return new PieceView(PIECE, ANNA, new PieceNames(title, null), into, AT, AT, 1);
    }
}
