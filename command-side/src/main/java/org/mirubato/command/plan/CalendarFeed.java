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
import org.mirubato.domain.plan.FeedCommand;
import org.mirubato.domain.plan.FeedCommand.OpenFeed;
import org.mirubato.domain.plan.FeedCommand.RevokeFeed;
import org.mirubato.domain.plan.FeedDecider;
import org.mirubato.domain.plan.FeedEvent;
import org.mirubato.domain.plan.PlanKey;

/** Loads a calendar feed's events, asks the decider, applies what it answers. Each handler answers whether anything has
 * changed. Not kept in memory: there are many, with few events each, and what users write in them may be large. */
@Aggregate(snapshotTriggerDefinition = "aggregateSnapshots", lockFactory = "aggregateLocks")
class CalendarFeed {

    @AggregateIdentifier
    private @Nullable PlanKey key;

    private String secretHash = "";

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    boolean handle(OpenFeed command) {
        return decide(command);
    }

    @CommandHandler
    boolean handle(RevokeFeed command) {
        return decide(command);
    }

    @EventSourcingHandler
    void on(FeedEvent event) {
        key = PlanKey.feedOf(event.owner());
        secretHash = FeedDecider.after(event);
    }

    private boolean decide(FeedCommand command) {
        List<FeedEvent> events = FeedDecider.decide(secretHash, command);
        events.forEach(event -> apply(event));
        return !events.isEmpty();
    }
}
