package org.mirubato.command.identity;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.mirubato.domain.identity.AccountCommand;
import org.mirubato.domain.identity.AccountCommand.AssignRole;
import org.mirubato.domain.identity.AccountCommand.EraseAccount;
import org.mirubato.domain.identity.AccountCommand.RegisterAccount;
import org.mirubato.domain.identity.AccountDecider;
import org.mirubato.domain.identity.AccountEvent;
import org.mirubato.domain.identity.AccountState;
import org.mirubato.domain.identity.UserId;

/** An account. It is created by any command, so that its decider and nobody else says what an unknown account can do. */
@Aggregate(cache = "aggregateCache", snapshotTriggerDefinition = "aggregateSnapshots", lockFactory = "aggregateLocks")
class Account {

    @AggregateIdentifier
    private UserId id;

    private AccountState state = AccountState.NONE;

    Account() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RegisterAccount command) {
        decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(AssignRole command) {
        decide(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(EraseAccount command) {
        decide(command);
    }

    @EventSourcingHandler
    void on(AccountEvent event) {
        id = event.userId();
        state = state.on(event);
    }

    private void decide(AccountCommand command) {
        AccountDecider.decide(state, command).forEach(AggregateLifecycle::apply);
    }
}
