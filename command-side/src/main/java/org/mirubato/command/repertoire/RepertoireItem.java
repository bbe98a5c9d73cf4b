package org.mirubato.command.repertoire;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.repertoire.RepertoireCommand;
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
import org.mirubato.domain.repertoire.RepertoireDecider;
import org.mirubato.domain.repertoire.RepertoireEvent;
import org.mirubato.domain.repertoire.RepertoireItemId;
import org.mirubato.domain.repertoire.RepertoireItemState;

/** Loads an item's events, asks the decider, applies what it answers. Each handler answers whether anything has changed. */
@Aggregate(snapshotTriggerDefinition = "aggregateSnapshots", lockFactory = "aggregateLocks")
class RepertoireItem {

    @AggregateIdentifier
    private @Nullable RepertoireItemId id;

    private RepertoireItemState state = RepertoireItemState.NONE;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    boolean handle(AddItem command) {
        return decide(command);
    }

    @CommandHandler
    boolean handle(ChangeItem command) {
        return decide(command);
    }

    @CommandHandler
    boolean handle(RenameItem command) {
        return decide(command);
    }

    @CommandHandler
    boolean handle(RecordTempo command) {
        return decide(command);
    }

    @CommandHandler
    boolean handle(PlanPerformance command) {
        return decide(command);
    }

    @CommandHandler
    boolean handle(CancelPerformance command) {
        return decide(command);
    }

    @CommandHandler
    boolean handle(SetPerformances command) {
        return decide(command);
    }

    @CommandHandler
    boolean handle(RemoveItem command) {
        return decide(command);
    }

    @CommandHandler
    boolean handle(DissociateItem command) {
        return decide(command);
    }

    @CommandHandler
    boolean handle(RestoreItem command) {
        return decide(command);
    }

    @CommandHandler
    boolean handle(MergeItem command) {
        return decide(command);
    }

    @CommandHandler
    boolean handle(UnmergeItem command) {
        return decide(command);
    }

    @CommandHandler
    boolean handle(JoinPieces command) {
        return decide(command);
    }

    @EventSourcingHandler
    void on(RepertoireEvent event) {
        id = event.itemId();
        state = state.on(event);
    }

    private boolean decide(RepertoireCommand command) {
        List<RepertoireEvent> events = RepertoireDecider.decide(state, command);
        events.forEach(event -> apply(event));
        return !events.isEmpty();
    }
}
