package org.mirubato.command.identity;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.mirubato.domain.identity.SessionCommand;
import org.mirubato.domain.identity.SessionCommand.EndSession;
import org.mirubato.domain.identity.SessionCommand.OpenSession;
import org.mirubato.domain.identity.SessionCommand.RotateSession;
import org.mirubato.domain.identity.SessionDecider;
import org.mirubato.domain.identity.SessionEvent;
import org.mirubato.domain.identity.SessionId;
import org.mirubato.domain.identity.SessionState;

/** A signed-in session on one device. */
@Aggregate(cache = "aggregateCache", snapshotTriggerDefinition = "aggregateSnapshots", lockFactory = "aggregateLocks")
class Session {

    @AggregateIdentifier
    private SessionId id;

    private SessionState state = SessionState.NONE;

    Session() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(OpenSession command) {
        decide(command);
    }

    /** Answers whether the exchange was granted; when not, a token was used twice and the session has just ended. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    boolean handle(RotateSession command) {
        decide(command);
        return !state.ended();
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(EndSession command) {
        decide(command);
    }

    @EventSourcingHandler
    void on(SessionEvent event) {
        id = event.sessionId();
        state = state.on(event);
    }

    private void decide(SessionCommand command) {
        SessionDecider.decide(state, command).forEach(AggregateLifecycle::apply);
    }
}
