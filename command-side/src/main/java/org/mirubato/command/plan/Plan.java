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
import org.mirubato.domain.plan.PlanCommand;
import org.mirubato.domain.plan.PlanCommand.AdoptPlan;
import org.mirubato.domain.plan.PlanCommand.ArchivePlan;
import org.mirubato.domain.plan.PlanCommand.ChangePlan;
import org.mirubato.domain.plan.PlanCommand.CompletePlan;
import org.mirubato.domain.plan.PlanCommand.CreatePlan;
import org.mirubato.domain.plan.PlanCommand.PushPlan;
import org.mirubato.domain.plan.PlanCommand.RemovePlan;
import org.mirubato.domain.plan.PlanCommand.RestorePlan;
import org.mirubato.domain.plan.PlanDecider;
import org.mirubato.domain.plan.PlanEvent;
import org.mirubato.domain.plan.PlanKey;
import org.mirubato.domain.plan.PlanState;

/** Loads a plan's events, asks the decider, applies what it answers. Each handler answers whether anything has
 * changed. Not kept in memory: there are many, with few events each, and what users write in them may be large. */
@Aggregate(snapshotTriggerDefinition = "aggregateSnapshots", lockFactory = "aggregateLocks")
class Plan {

    @AggregateIdentifier
    private @Nullable PlanKey key;

    private PlanState state = PlanState.NONE;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    boolean handle(CreatePlan command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    boolean handle(AdoptPlan command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    boolean handle(PushPlan command) {
        return decide(command);
    }

    @CommandHandler
    boolean handle(ChangePlan command) {
        return decide(command);
    }

    @CommandHandler
    boolean handle(CompletePlan command) {
        return decide(command);
    }

    @CommandHandler
    boolean handle(ArchivePlan command) {
        return decide(command);
    }

    @CommandHandler
    boolean handle(RemovePlan command) {
        return decide(command);
    }

    @CommandHandler
    boolean handle(RestorePlan command) {
        return decide(command);
    }

    @EventSourcingHandler
    void on(PlanEvent event) {
        key = PlanKey.of(event.owner(), event.planId());
        state = state.on(event);
    }

    private boolean decide(PlanCommand command) {
        List<PlanEvent> events = PlanDecider.decide(state, command);
        events.forEach(event -> apply(event));
        return !events.isEmpty();
    }
}
