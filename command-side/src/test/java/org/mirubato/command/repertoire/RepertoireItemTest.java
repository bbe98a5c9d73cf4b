package org.mirubato.command.repertoire;

import java.time.LocalDate;
import java.util.Arrays;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.repertoire.ItemChange;
import org.mirubato.domain.repertoire.ItemNames;
import org.mirubato.domain.repertoire.Performance;
import org.mirubato.domain.repertoire.RepertoireCommand.AddItem;
import org.mirubato.domain.repertoire.RepertoireCommand.CancelPerformance;
import org.mirubato.domain.repertoire.RepertoireCommand.ChangeItem;
import org.mirubato.domain.repertoire.RepertoireCommand.DissociateItem;
import org.mirubato.domain.repertoire.RepertoireCommand.PlanPerformance;
import org.mirubato.domain.repertoire.RepertoireCommand.RecordTempo;
import org.mirubato.domain.repertoire.RepertoireCommand.RemoveItem;
import org.mirubato.domain.repertoire.RepertoireCommand.RenameItem;
import org.mirubato.domain.repertoire.RepertoireCommand.RestoreItem;
import org.mirubato.domain.repertoire.RepertoireEvent;
import org.mirubato.domain.repertoire.RepertoireEvent.ItemAdded;
import org.mirubato.domain.repertoire.RepertoireEvent.ItemDissociated;
import org.mirubato.domain.repertoire.RepertoireEvent.ItemNoted;
import org.mirubato.domain.repertoire.RepertoireEvent.ItemRemoved;
import org.mirubato.domain.repertoire.RepertoireEvent.ItemRenamed;
import org.mirubato.domain.repertoire.RepertoireEvent.ItemRestored;
import org.mirubato.domain.repertoire.RepertoireEvent.PerformanceCancelled;
import org.mirubato.domain.repertoire.RepertoireEvent.PerformancePlanned;
import org.mirubato.domain.repertoire.RepertoireEvent.TempoRecorded;
import org.mirubato.domain.repertoire.RepertoireItemId;
import org.mirubato.domain.repertoire.RepertoireStatus;
import org.mirubato.domain.repertoire.StudiedPiece;
import org.mirubato.domain.repertoire.Tempo;

/** How commands reach the decider and its events the log; what it decides is tested in the domain. */
class RepertoireItemTest {

    private static final UserId CLARA = new UserId("user_clara");
    private static final StudiedPiece PIECE = new StudiedPiece("piece_1");
    private static final RepertoireItemId ITEM = RepertoireItemId.of(CLARA, PIECE);
    private static final ItemNames ELISE = new ItemNames("Für Elise", "Beethoven", null);
    private static final ItemAdded ADDED = new ItemAdded(ITEM, CLARA, PIECE, RepertoireStatus.PLANNED, ELISE);
    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);

    @Test
    void a_piece_is_added_once() {
        AddItem add = new AddItem(CLARA, PIECE, ELISE, ItemChange.NONE);

        given().when(add).expectResultMessagePayload(true).expectEvents(ADDED);
        given(ADDED).when(add).expectResultMessagePayload(false).expectNoEvents();
    }

    @Test
    void each_command_reaches_its_item() {
        ItemChange notes = new ItemChange(null, null, "slow", null, null);
        Tempo tempo = new Tempo(60, 90, MAY);
        ItemNames other = new ItemNames("Bagatelle", null, null);

        given(ADDED).when(new ChangeItem(CLARA, PIECE, notes, 0L)).expectEvents(new ItemNoted(ITEM, CLARA, "slow"));
        given(ADDED).when(new RecordTempo(CLARA, PIECE, tempo)).expectEvents(new TempoRecorded(ITEM, CLARA, tempo));
        given(ADDED).when(new RenameItem(CLARA, PIECE, other)).expectEvents(new ItemRenamed(ITEM, CLARA, other));
        given(ADDED)
                .when(new PlanPerformance(CLARA, PIECE, new Performance("p1", MAY, "home")))
                .expectEvents(new PerformancePlanned(ITEM, CLARA, "p1", MAY, "home"));
        given(ADDED, new PerformancePlanned(ITEM, CLARA, "p1", MAY, "home"))
                .when(new CancelPerformance(CLARA, PIECE, "p1"))
                .expectEvents(new PerformanceCancelled(ITEM, CLARA, "p1"));
        given(ADDED).when(new RemoveItem(CLARA, PIECE, null)).expectEvents(new ItemRemoved(ITEM, CLARA));
        given(ADDED).when(new DissociateItem(CLARA, PIECE)).expectEvents(new ItemDissociated(ITEM, CLARA));
        given(ADDED, new ItemRemoved(ITEM, CLARA))
                .when(new RestoreItem(CLARA, PIECE))
                .expectEvents(new ItemRestored(ITEM, CLARA));
        given(ADDED, new ItemRemoved(ITEM, CLARA))
                .when(new ChangeItem(CLARA, PIECE, notes, null))
                .expectException(Refusal.class);
    }

    private static TestExecutor<RepertoireItem> given(RepertoireEvent... events) {
        AggregateTestFixture<RepertoireItem> fixture = new AggregateTestFixture<>(RepertoireItem.class);
        return events.length == 0 ? fixture.givenNoPriorActivity() : fixture.given(Arrays.asList(events));
    }
}
