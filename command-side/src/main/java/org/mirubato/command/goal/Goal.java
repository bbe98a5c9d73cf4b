package org.mirubato.command.goal;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.goal.GoalCommand;
import org.mirubato.domain.goal.GoalCommand.AddProgress;
import org.mirubato.domain.goal.GoalCommand.ChangeGoal;
import org.mirubato.domain.goal.GoalCommand.LinkEntry;
import org.mirubato.domain.goal.GoalCommand.MarkMilestone;
import org.mirubato.domain.goal.GoalCommand.PushGoal;
import org.mirubato.domain.goal.GoalCommand.RemoveGoal;
import org.mirubato.domain.goal.GoalCommand.RestoreGoal;
import org.mirubato.domain.goal.GoalCommand.SetGoal;
import org.mirubato.domain.goal.GoalDecider;
import org.mirubato.domain.goal.GoalEvent;
import org.mirubato.domain.goal.GoalKey;
import org.mirubato.domain.goal.GoalState;

/** Loads a goal's events, asks the decider, applies what it answers. Each handler answers whether anything has changed. */
@Aggregate(snapshotTriggerDefinition = "aggregateSnapshots", lockFactory = "aggregateLocks")
class Goal {

    @AggregateIdentifier
    private @Nullable GoalKey key;

    private GoalState state = GoalState.NONE;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    boolean handle(SetGoal command) {
        return decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    boolean handle(PushGoal command) {
        return decide(command);
    }

    @CommandHandler
    boolean handle(ChangeGoal command) {
        return decide(command);
    }

    @CommandHandler
    boolean handle(AddProgress command) {
        return decide(command);
    }

    @CommandHandler
    boolean handle(MarkMilestone command) {
        return decide(command);
    }

    @CommandHandler
    boolean handle(LinkEntry command) {
        return decide(command);
    }

    @CommandHandler
    boolean handle(RemoveGoal command) {
        return decide(command);
    }

    @CommandHandler
    boolean handle(RestoreGoal command) {
        return decide(command);
    }

    @EventSourcingHandler
    void on(GoalEvent event) {
        key = GoalKey.of(event.owner(), event.goalId());
        state = state.on(event);
    }

    private boolean decide(GoalCommand command) {
        List<GoalEvent> events = GoalDecider.decide(state, command);
        events.forEach(event -> apply(event));
        return !events.isEmpty();
    }
}
