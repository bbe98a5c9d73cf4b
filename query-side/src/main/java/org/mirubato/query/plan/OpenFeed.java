package org.mirubato.query.plan;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.plan.FeedEvent;
import org.mirubato.domain.plan.FeedEvent.FeedOpened;
import org.mirubato.domain.plan.PlanQuery.FeedView;

/**
 * A calendar feed that answers at an address.
 *
 * @param secretHash of that address
 */
record OpenFeed(UserId owner, String secretHash, Instant openedAt) {

    /** The feed after {@code event}; null when no address answers. */
    static @Nullable OpenFeed fold(@Nullable OpenFeed before, FeedEvent event, Instant at, long version) {
        return event instanceof FeedOpened opened ? new OpenFeed(opened.owner(), opened.secretHash(), at) : null;
    }

    FeedView view() {
        return new FeedView(owner, openedAt);
    }
}
