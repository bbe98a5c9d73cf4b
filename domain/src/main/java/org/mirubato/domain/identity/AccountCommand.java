package org.mirubato.domain.identity;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.mirubato.domain.Creating;
import org.mirubato.domain.DomainCommand;

/** What can be asked of an account. */
public sealed interface AccountCommand extends DomainCommand {

    /** The account that is asked. */
    UserId userId();

    /** Open an account for an e-mail address; asking again for the same account changes nothing. */
    record RegisterAccount(@TargetAggregateIdentifier UserId userId, EmailAddress email, Role role)
            implements AccountCommand, Creating {}

    /** Give the account another role. */
    record AssignRole(@TargetAggregateIdentifier UserId userId, Role role) implements AccountCommand {}

    /** Delete the account with all that is its own, for good; asking again changes nothing. */
    record EraseAccount(@TargetAggregateIdentifier UserId userId, UserId actor) implements AccountCommand {}
}
