package org.mirubato.domain.repertoire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.repertoire.JoinedPieces.Joined;
import org.mirubato.domain.repertoire.RepertoireCommand.AddItem;
import org.mirubato.domain.repertoire.RepertoireCommand.CancelPerformance;
import org.mirubato.domain.repertoire.RepertoireCommand.ChangeItem;
import org.mirubato.domain.repertoire.RepertoireCommand.DissociateItem;
import org.mirubato.domain.repertoire.RepertoireCommand.JoinPieces;
import org.mirubato.domain.repertoire.RepertoireCommand.MergeItem;
import org.mirubato.domain.repertoire.RepertoireCommand.PlanPerformance;
import org.mirubato.domain.repertoire.RepertoireCommand.RecordTempo;
import org.mirubato.domain.repertoire.RepertoireCommand.RemoveItem;
import org.mirubato.domain.repertoire.RepertoireCommand.RenameItem;
import org.mirubato.domain.repertoire.RepertoireCommand.RestoreItem;
import org.mirubato.domain.repertoire.RepertoireCommand.SetPerformances;
import org.mirubato.domain.repertoire.RepertoireCommand.UnmergeItem;
import org.mirubato.domain.repertoire.RepertoireEvent.ItemAdded;
import org.mirubato.domain.repertoire.RepertoireEvent.ItemMergeUndone;
import org.mirubato.domain.repertoire.RepertoireEvent.ItemMerged;
import org.mirubato.domain.repertoire.RepertoireEvent.ItemRestored;
import org.mirubato.domain.repertoire.RepertoireEvent.PerformanceCancelled;
import org.mirubato.domain.repertoire.RepertoireEvent.PerformancePlanned;
import org.mirubato.domain.repertoire.RepertoireEvent.PiecesJoined;
import org.mirubato.domain.repertoire.RepertoireEvent.StatusChanged;

class RepertoireDeciderTest {

    private static final UserId CLARA = new UserId("user_clara");
    private static final StudiedPiece PIECE = new StudiedPiece("piece_1");
    private static final RepertoireItemId ITEM = RepertoireItemId.of(CLARA, PIECE);
    private static final ItemNames ELISE = new ItemNames("Für Elise", "Beethoven", null);
    private static final AddItem ADD = new AddItem(CLARA, PIECE, ELISE, ItemChange.NONE);
    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);
    private static final Instant AT = Instant.parse("2026-05-01T10:00:00Z");

    @Test
    void a_piece_is_planned_unless_somebody_says_otherwise_and_is_there_once() {
        assertThat(RepertoireDecider.decide(RepertoireItemState.NONE, ADD))
                .containsExactly(new ItemAdded(ITEM, CLARA, PIECE, RepertoireStatus.PLANNED, ELISE));
        assertThat(RepertoireDecider.decide(after(ADD), ADD)).isEmpty();
        assertThat(after(new AddItem(CLARA, PIECE, ELISE, ItemChange.to(RepertoireStatus.DROPPED)))
                        .words()
                        .status())
                .isEqualTo(RepertoireStatus.DROPPED);
    }

    @Test
    void a_piece_that_is_added_again_keeps_what_nothing_is_said_about() {
        RepertoireItemState state = after(ADD, change(ItemChange.to(RepertoireStatus.WORKING)));

        RepertoireItemState again = then(state, new AddItem(CLARA, PIECE, ELISE, notes("slow")));

        assertThat(again.words().status()).isEqualTo(RepertoireStatus.WORKING);
        assertThat(again.words().notes()).isEqualTo("slow");
    }

    @Test
    void who_adds_a_piece_as_new_overwrites_nothing_that_another_device_has_added_meanwhile() {
        AddItem asNew = new AddItem(CLARA, PIECE, ELISE, notes("slow"), -1L);

        assertThat(then(RepertoireItemState.NONE, asNew).words().notes()).isEqualTo("slow");
        refused(after(ADD, change(notes("by heart"))), asNew, Refusal.Kind.STALE);
    }

    @Test
    void a_removed_piece_comes_back_when_it_is_added_again() {
        RepertoireItemState removed = after(ADD, change(notes("slow")), new RemoveItem(CLARA, PIECE, null));

        assertThat(RepertoireDecider.decide(removed, ADD)).containsExactly(new ItemRestored(ITEM, CLARA));
        assertThat(then(removed, ADD).words().notes()).isEqualTo("slow");
    }

    @Test
    void an_item_whose_piece_was_merged_is_gone_until_that_is_undone_and_then_as_it_was() {
        StudiedPiece other = new StudiedPiece("piece_2");
        MergeItem merge = new MergeItem(CLARA, PIECE, other);
        UnmergeItem undo = new UnmergeItem(CLARA, PIECE);
        RepertoireItemState there = after(ADD, change(notes("slow")));
        RepertoireItemState merged = then(there, merge);

        assertThat(RepertoireDecider.decide(there, merge)).containsExactly(new ItemMerged(ITEM, CLARA, other));
        assertThat(RepertoireDecider.decide(merged, merge)).isEmpty();
        assertThat(merged.gone()).isTrue();
        refused(merged, change(notes("x")), Refusal.Kind.CONFLICT);
        refused(merged, ADD, Refusal.Kind.CONFLICT);
        refused(merged, new RestoreItem(CLARA, PIECE), Refusal.Kind.CONFLICT);
        assertThat(RepertoireDecider.decide(merged, undo)).containsExactly(new ItemMergeUndone(ITEM, CLARA));
        assertThat(RepertoireDecider.decide(there, undo)).isEmpty();
        assertThat(then(merged, undo).gone()).isFalse();
        assertThat(then(merged, undo).words()).isEqualTo(there.words());
        refused(RepertoireItemState.NONE, merge, Refusal.Kind.NOT_FOUND);
    }

    @Test
    void an_item_that_its_owner_took_out_stays_out_when_a_merge_is_undone() {
        RepertoireItemState removed = after(
                ADD, new RemoveItem(CLARA, PIECE, null), new MergeItem(CLARA, PIECE, new StudiedPiece("piece_2")));

        assertThat(then(removed, new UnmergeItem(CLARA, PIECE)).gone()).isTrue();
    }

    @Test
    void an_item_is_about_all_pieces_that_were_joined_with_its_own() {
        JoinedPieces joined =
                new JoinedPieces(List.of(new Joined(new StudiedPiece("piece_2"), "Albumblatt", "Beethoven")));
        JoinPieces join = new JoinPieces(CLARA, PIECE, joined);
        ItemAdded added = new ItemAdded(ITEM, CLARA, PIECE, RepertoireStatus.PLANNED, ELISE);

        List<RepertoireEvent> events = RepertoireDecider.decide(after(ADD), join);
        RepertoireItemView view = RepertoireFold.fold(null, added, AT, 0);
        RepertoireItemView now = RepertoireFold.fold(view, events.get(0), AT, 1);

        assertThat(events).containsExactly(new PiecesJoined(ITEM, CLARA, joined));
        assertThat(RepertoireDecider.decide(then(after(ADD), join), join)).isEmpty();
        assertThat(PieceMarks.of(view)).doesNotContain("piece_2");
        assertThat(PieceMarks.of(now))
                .contains("piece_1", "piece_2")
                .containsAll(PieceMarks.ofNames("Albumblatt", "Beethoven"));
        assertThat(PieceMarks.of(RepertoireFold.fold(now, new PiecesJoined(ITEM, CLARA, null), AT, 2)))
                .isEqualTo(PieceMarks.of(view));
    }

    @Test
    void each_thing_that_changes_is_an_event_and_what_stays_is_none() {
        ItemChange change = new ItemChange(
                RepertoireStatus.LEARNING, 4, "left hand", List.of("https://example.org/a"), List.of("encore"));

        List<RepertoireEvent> events = RepertoireDecider.decide(after(ADD), change(change));

        assertThat(events).hasSize(5);
        assertThat(events.get(0))
                .isEqualTo(new StatusChanged(ITEM, CLARA, RepertoireStatus.PLANNED, RepertoireStatus.LEARNING));
        assertThat(RepertoireDecider.decide(after(ADD, change(change)), change(change)))
                .isEmpty();
    }

    @Test
    void what_is_not_there_can_not_be_changed() {
        refused(RepertoireItemState.NONE, change(notes("x")), Refusal.Kind.NOT_FOUND);
        RepertoireItemState removed = after(ADD, new RemoveItem(CLARA, PIECE, null));
        refused(removed, change(notes("x")), Refusal.Kind.NOT_FOUND);
        refused(removed, new RecordTempo(CLARA, PIECE, new Tempo(60, null, MAY)), Refusal.Kind.NOT_FOUND);
        refused(removed, plan("p1", MAY), Refusal.Kind.NOT_FOUND);
        refused(removed, new CancelPerformance(CLARA, PIECE, "p1"), Refusal.Kind.NOT_FOUND);
    }

    @Test
    void a_change_of_what_another_device_has_changed_is_refused() {
        RepertoireItemState state = after(ADD, change(notes("x")));

        refused(state, new ChangeItem(CLARA, PIECE, notes("y"), 0L), Refusal.Kind.STALE);
        refused(state, new RemoveItem(CLARA, PIECE, 0L), Refusal.Kind.STALE);
        assertThat(then(state, new ChangeItem(CLARA, PIECE, notes("y"), 1L))
                        .words()
                        .notes())
                .isEqualTo("y");
    }

    @Test
    void a_tempo_is_recorded_with_its_day_and_keeps_what_was_not_said() {
        RepertoireItemState state = after(ADD, new RecordTempo(CLARA, PIECE, new Tempo(60, 90, MAY)));
        RecordTempo faster = new RecordTempo(CLARA, PIECE, new Tempo(66, null, MAY.plusDays(1)));

        assertThat(then(state, faster).tempo()).isEqualTo(new Tempo(66, 90, MAY.plusDays(1)));
        assertThat(RepertoireDecider.decide(then(state, faster), faster)).isEmpty();
    }

    @Test
    void performances_are_planned_moved_and_cancelled() {
        RepertoireItemState two = after(ADD, plan("p1", MAY), plan("p2", MAY.minusDays(3)));

        assertThat(two.performances()).extracting(Performance::id).containsExactly("p2", "p1");
        assertThat(RepertoireDecider.decide(two, plan("p1", MAY))).isEmpty();
        assertThat(then(two, plan("p2", MAY.plusDays(9))).performances())
                .extracting(Performance::id)
                .containsExactly("p1", "p2");
        assertThat(then(two, new CancelPerformance(CLARA, PIECE, "p1")).performances())
                .hasSize(1);
        assertThat(RepertoireDecider.decide(two, new CancelPerformance(CLARA, PIECE, "p9")))
                .isEmpty();
    }

    @Test
    void a_piece_has_a_limit_of_performances() {
        RepertoireItemState state = after(ADD);
        for (int i = 0; i < ItemLimits.MOST_PERFORMANCES; i++) {
            state = then(state, plan("p" + i, MAY));
        }

        refused(state, plan("one-more", MAY), Refusal.Kind.CONFLICT);
        assertThat(then(state, plan("p3", MAY.plusDays(1))).performances()).hasSize(ItemLimits.MOST_PERFORMANCES);
    }

    @Test
    void removing_dissociating_and_restoring_have_their_effect_once() {
        RepertoireItemState state = after(ADD);
        RepertoireItemState gone = then(state, new DissociateItem(CLARA, PIECE));

        assertThat(gone.removed()).isTrue();
        assertThat(RepertoireDecider.decide(gone, new DissociateItem(CLARA, PIECE)))
                .isEmpty();
        assertThat(RepertoireDecider.decide(gone, new RemoveItem(CLARA, PIECE, null)))
                .isEmpty();
        assertThat(then(gone, new RestoreItem(CLARA, PIECE)).removed()).isFalse();
        assertThat(RepertoireDecider.decide(state, new RestoreItem(CLARA, PIECE)))
                .isEmpty();
    }

    @Test
    void a_renamed_piece_keeps_the_id_of_the_score_that_it_had() {
        AddItem linked = new AddItem(CLARA, PIECE, new ItemNames("Elise", null, "score_1"), ItemChange.NONE);

        RepertoireItemState renamed = after(linked, new RenameItem(CLARA, PIECE, ELISE));

        assertThat(renamed.names()).isEqualTo(new ItemNames("Für Elise", "Beethoven", "score_1"));
        assertThat(RepertoireDecider.decide(renamed, new RenameItem(CLARA, PIECE, ELISE)))
                .isEmpty();
        assertThat(RepertoireDecider.decide(
                        after(ADD, new RemoveItem(CLARA, PIECE, null)),
                        new RenameItem(CLARA, PIECE, new ItemNames("Other", null, null))))
                .isEmpty();
    }

    @Test
    void values_that_are_none_for_their_field_are_refused() {
        assertThatThrownBy(() -> RepertoireStatus.of("lost")).hasMessageContaining("performance_ready");
        assertThatThrownBy(() -> new ItemChange(null, 6, null, null, null)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> new ItemChange(null, null, null, List.of("javascript:alert(1)"), null))
                .hasMessageContaining("https://");
        assertThatThrownBy(() -> new RecordTempo(CLARA, PIECE, new Tempo(null, null, MAY)))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> new RecordTempo(CLARA, PIECE, new Tempo(0, null, MAY)))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> new StudiedPiece("für elise")).isInstanceOf(Refusal.class);
        assertThat(RepertoireStatus.of(" Performance-Ready ")).isEqualTo(RepertoireStatus.PERFORMANCE_READY);
    }

    @Test
    void the_lines_that_tell_of_the_status_are_no_notes() {
        RepertoireItemView item = null;
        long version = 0;
        for (RepertoireEvent event : List.of(
                new ItemAdded(ITEM, CLARA, PIECE, RepertoireStatus.PLANNED, ELISE),
                new RepertoireEvent.ItemNoted(ITEM, CLARA, "slow"),
                new StatusChanged(ITEM, CLARA, RepertoireStatus.PLANNED, RepertoireStatus.LEARNING))) {
            item = RepertoireFold.fold(item, event, AT, version++);
        }

        Object notes = RepertoireDocument.compatible(item, PracticeStats.NONE).get("personalNotes");

        assertThat(notes).isEqualTo("slow\n[STATUS_CHANGE:2026-05-01T10:00:00Z:planned:learning]");
        assertThat(new ItemChange(null, null, (String) notes, null, null).notes())
                .isEqualTo("slow");
    }

    @Test
    void tempos_stand_by_day_and_a_day_has_one() {
        RepertoireItemView item =
                RepertoireFold.fold(null, new ItemAdded(ITEM, CLARA, PIECE, RepertoireStatus.PLANNED, ELISE), AT, 0);
        for (Tempo tempo :
                List.of(new Tempo(60, 90, MAY), new Tempo(50, 90, MAY.minusDays(2)), new Tempo(62, 90, MAY))) {
            item = RepertoireFold.fold(
                    item, new RepertoireEvent.TempoRecorded(ITEM, CLARA, tempo), AT, item.version() + 1);
        }

        assertThat(item.tempos()).extracting(Tempo::current).containsExactly(50, 62);
        assertThat(item.version()).isEqualTo(3);
        assertThat(RepertoireFold.fold(null, new ItemRestored(ITEM, CLARA), AT, 0))
                .isNull();
    }

    @Test
    void performances_that_are_said_as_a_whole_are_planned_moved_and_cancelled_one_by_one() {
        RepertoireItemState two = after(ADD, plan("p1", MAY), plan("p2", MAY));
        Performance moved = new Performance("p2", MAY.plusDays(1), "at home");
        Performance added = new Performance("p3", MAY, "");
        SetPerformances set =
                new SetPerformances(CLARA, PIECE, List.of(new Performance("p2", MAY, ""), moved, added), null);

        assertThat(RepertoireDecider.decide(two, set))
                .containsExactly(
                        new PerformanceCancelled(ITEM, CLARA, "p1"),
                        new PerformancePlanned(ITEM, CLARA, "p2", MAY.plusDays(1), "at home"),
                        new PerformancePlanned(ITEM, CLARA, "p3", MAY, ""));
        assertThat(RepertoireDecider.decide(then(two, set), set)).isEmpty();
        refused(two, new SetPerformances(CLARA, PIECE, List.of(), 0L), Refusal.Kind.STALE);
        List<Performance> many = IntStream.rangeClosed(0, ItemLimits.MOST_PERFORMANCES)
                .mapToObj(nth -> new Performance("p" + nth, MAY, ""))
                .toList();
        refused(two, new SetPerformances(CLARA, PIECE, many, null), Refusal.Kind.CONFLICT);
    }

    private static ItemChange notes(String notes) {
        return new ItemChange(null, null, notes, null, null);
    }

    private static ChangeItem change(ItemChange change) {
        return new ChangeItem(CLARA, PIECE, change, null);
    }

    private static PlanPerformance plan(String id, LocalDate day) {
        return new PlanPerformance(CLARA, PIECE, new Performance(id, day, "at home"));
    }

    private static RepertoireItemState after(RepertoireCommand... commands) {
        RepertoireItemState state = RepertoireItemState.NONE;
        for (RepertoireCommand command : commands) {
            state = then(state, command);
        }
        return state;
    }

    private static RepertoireItemState then(RepertoireItemState state, RepertoireCommand command) {
        RepertoireItemState next = state;
        for (RepertoireEvent event : RepertoireDecider.decide(state, command)) {
            next = next.on(event);
        }
        return next;
    }

    private static void refused(RepertoireItemState state, RepertoireCommand command, Refusal.Kind kind) {
        assertThatThrownBy(() -> RepertoireDecider.decide(state, command))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(kind));
    }
}
