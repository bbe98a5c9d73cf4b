package org.mirubato.domain.plan;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.mirubato.domain.DomainCommand;
import org.mirubato.domain.identity.UserId;

/** What can be asked of a user's calendar feed. */
public sealed interface FeedCommand extends DomainCommand {

    /** Who asks; whose plans the feed tells. */
    UserId actor();

    /** Where the feed is in the log. */
    @TargetAggregateIdentifier
    default PlanKey key() {
        return PlanKey.feedOf(actor());
    }

    /**
     * Have the feed answer at a new secret address alone.
     *
     * @param secretHash SHA-256 of the secret, in hexadecimal
     */
    record OpenFeed(UserId actor, String secretHash) implements FeedCommand {}

    /** Have no address answer any more. */
    record RevokeFeed(UserId actor) implements FeedCommand {}
}
