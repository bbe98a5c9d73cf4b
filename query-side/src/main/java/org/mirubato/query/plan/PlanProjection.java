package org.mirubato.query.plan;

import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.mirubato.domain.identity.AccountEvent.AccountErased;
import org.mirubato.domain.plan.FeedEvent;
import org.mirubato.domain.plan.OccurrenceEvent;
import org.mirubato.domain.plan.OccurrenceView;
import org.mirubato.domain.plan.PlanEvent;
import org.mirubato.domain.plan.PlanView;
import org.mirubato.domain.plan.TemplateEvent;
import org.mirubato.domain.plan.TemplateView;
import org.mirubato.query.projection.Erasable;
import org.mirubato.query.projection.RowKey;
import org.mirubato.query.projection.ViewBatch;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Keeps the tables of plans, occurrences, templates and calendar feeds. A batch costs, for each of them, one statement to load what
 * it touches and one to store its last state.
 */
@Component
@Profile("query")
@ProcessingGroup("plans")
class PlanProjection {

    private static final String FEED = "feed";

    private final PlanTable plans;
    private final OccurrenceTable occurrences;
    private final TemplateTable templates;
    private final FeedTable feeds;

    PlanProjection(PlanTable plans, OccurrenceTable occurrences, TemplateTable templates, FeedTable feeds) {
        this.plans = plans;
        this.occurrences = occurrences;
        this.templates = templates;
        this.feeds = feeds;
    }

    @EventHandler
    void on(PlanEvent event, @Timestamp Instant at, @SequenceNumber long version) {
        ViewBatch.current(plans, PlanEvent.class, PlanProjection::key, PlanView::fold)
                .apply(key(event), event, at, version);
    }

    @EventHandler
    void on(OccurrenceEvent event, @Timestamp Instant at, @SequenceNumber long version) {
        ViewBatch.current(occurrences, OccurrenceEvent.class, PlanProjection::key, OccurrenceView::fold)
                .apply(key(event), event, at, version);
    }

    @EventHandler
    void on(TemplateEvent event, @Timestamp Instant at, @SequenceNumber long version) {
        ViewBatch.current(templates, TemplateEvent.class, PlanProjection::key, TemplateView::fold)
                .apply(key(event), event, at, version);
    }

    @EventHandler
    void on(FeedEvent event, @Timestamp Instant at, @SequenceNumber long version) {
        ViewBatch.current(feeds, FeedEvent.class, PlanProjection::key, OpenFeed::fold)
                .apply(key(event), event, at, version);
    }

    @EventHandler
    void on(AccountErased event) {
        Erasable.atEndOfBatch(event.userId(), plans, occurrences, templates, feeds);
    }

    private static RowKey key(PlanEvent event) {
        return new RowKey(event.owner().value(), event.planId().value());
    }

    private static RowKey key(OccurrenceEvent event) {
        return new RowKey(event.owner().value(), event.occurrenceId().value());
    }

    private static RowKey key(TemplateEvent event) {
        return new RowKey(event.owner().value(), event.templateId().value());
    }

    private static RowKey key(FeedEvent event) {
        return new RowKey(event.owner().value(), FEED);
    }
}
