package org.mirubato.command.plan;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.plan.OccurrenceCommand;
import org.mirubato.domain.plan.OccurrenceCommand.ChangeOccurrence;
import org.mirubato.domain.plan.OccurrenceCommand.CheckIn;
import org.mirubato.domain.plan.OccurrenceCommand.ExpireOccurrence;
import org.mirubato.domain.plan.OccurrenceCommand.PlaceOccurrence;
import org.mirubato.domain.plan.OccurrenceCommand.PushOccurrence;
import org.mirubato.domain.plan.OccurrenceCommand.RemoveOccurrence;
import org.mirubato.domain.plan.OccurrenceCommand.RestoreOccurrence;
import org.mirubato.domain.plan.OccurrenceCommand.ScheduleOccurrence;
import org.mirubato.domain.plan.OccurrenceCommand.SkipOccurrence;
import org.mirubato.domain.plan.OccurrenceCommand.WithdrawOccurrence;
import org.mirubato.domain.plan.OccurrenceDecider;
import org.mirubato.domain.plan.OccurrenceEvent;
import org.mirubato.domain.plan.OccurrenceState;
import org.mirubato.domain.plan.PlanKey;

/** Loads an occurrence's events, asks the decider, applies what it answers. Each handler answers whether anything has
 * changed. Not kept in memory: there are many, with few events each, and what users write in them may be large. */
@Aggregate(snapshotTriggerDefinition = "aggregateSnapshots", lockFactory = "aggregateLocks")
class Occurrence {

    @AggregateIdentifier
    private @Nullable PlanKey key;

    private OccurrenceState state = OccurrenceState.NONE;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    boolean handle(ScheduleOccurrence command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    boolean handle(PlaceOccurrence command) {
        return decide(command);
    }

    @CommandHandler
    boolean handle(WithdrawOccurrence command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    boolean handle(PushOccurrence command) {
        return decide(command);
    }

    @CommandHandler
    boolean handle(ChangeOccurrence command) {
        return decide(command);
    }

    @CommandHandler
    boolean handle(CheckIn command) {
        return decide(command);
    }

    @CommandHandler
    boolean handle(SkipOccurrence command) {
        return decide(command);
    }

    @CommandHandler
    boolean handle(ExpireOccurrence command) {
        return decide(command);
    }

    @CommandHandler
    boolean handle(RemoveOccurrence command) {
        return decide(command);
    }

    @CommandHandler
    boolean handle(RestoreOccurrence command) {
        return decide(command);
    }

    @EventSourcingHandler
    void on(OccurrenceEvent event) {
        key = PlanKey.of(event.owner(), event.occurrenceId());
        state = state.on(event);
    }

    private boolean decide(OccurrenceCommand command) {
        List<OccurrenceEvent> events = OccurrenceDecider.decide(state, command);
        events.forEach(event -> apply(event));
        return !events.isEmpty();
    }
}
