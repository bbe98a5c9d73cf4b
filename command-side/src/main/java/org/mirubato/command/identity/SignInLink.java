package org.mirubato.command.identity;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.identity.LinkId;
import org.mirubato.domain.identity.SignInLinkCommand;
import org.mirubato.domain.identity.SignInLinkCommand.IssueSignInLink;
import org.mirubato.domain.identity.SignInLinkCommand.UseSignInLink;
import org.mirubato.domain.identity.SignInLinkDecider;
import org.mirubato.domain.identity.SignInLinkEvent;
import org.mirubato.domain.identity.SignInLinkEvent.SignInLinkIssued;
import org.mirubato.domain.identity.SignInLinkState;

/** A one-time sign-in link. Using an unknown one is refused by the decider, in the words it has for every useless link. */
@Aggregate(cache = "aggregateCache", snapshotTriggerDefinition = "aggregateSnapshots", lockFactory = "aggregateLocks")
class SignInLink {

    @AggregateIdentifier
    private LinkId id;

    private SignInLinkState state = SignInLinkState.NONE;

    SignInLink() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(IssueSignInLink command) {
        decide(command);
    }

    /** Answers the e-mail address that the link was made for. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    String handle(UseSignInLink command) {
        decide(command);
        SignInLinkIssued issued = state.issued();
        if (issued == null) {
            throw Refusal.unauthenticated("There is no such link.");
        }
        return issued.email();
    }

    @EventSourcingHandler
    void on(SignInLinkEvent event) {
        id = event.linkId();
        state = state.on(event);
    }

    private void decide(SignInLinkCommand command) {
        SignInLinkDecider.decide(state, command).forEach(AggregateLifecycle::apply);
    }
}
