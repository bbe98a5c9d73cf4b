package org.mirubato.command.practice;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.practice.PracticeKey;
import org.mirubato.domain.practice.PracticeSessionCommand;
import org.mirubato.domain.practice.PracticeSessionCommand.AbandonSession;
import org.mirubato.domain.practice.PracticeSessionCommand.BeatSession;
import org.mirubato.domain.practice.PracticeSessionCommand.FinishSession;
import org.mirubato.domain.practice.PracticeSessionCommand.StartSession;
import org.mirubato.domain.practice.PracticeSessionDecider;
import org.mirubato.domain.practice.PracticeSessionEvent;
import org.mirubato.domain.practice.PracticeSessionEvent.SessionFinished;
import org.mirubato.domain.practice.PracticeSessionState;

/**
 * Loads a session's events, asks the decider, applies what it answers. Sessions are not kept in memory: there are many, with few
 * events each, and what users write in them may be large.
 */
@Aggregate(snapshotTriggerDefinition = "aggregateSnapshots", lockFactory = "aggregateLocks")
class PracticeSession {

    @AggregateIdentifier
    private @Nullable PracticeKey key;

    private PracticeSessionState state = PracticeSessionState.NONE;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(StartSession command) {
        decide(command);
    }

    @CommandHandler
    void handle(BeatSession command) {
        decide(command);
    }

    /** Answers how the session ended, also when that was before. */
    @CommandHandler
    @Nullable
    SessionFinished handle(FinishSession command) {
        decide(command);
        return state.finished();
    }

    @CommandHandler
    void handle(AbandonSession command) {
        decide(command);
    }

    @EventSourcingHandler
    void on(PracticeSessionEvent event) {
        key = PracticeKey.of(event.owner(), event.sessionId());
        state = state.on(event);
    }

    private void decide(PracticeSessionCommand command) {
        PracticeSessionDecider.decide(state, command).forEach(event -> apply(event));
    }
}
