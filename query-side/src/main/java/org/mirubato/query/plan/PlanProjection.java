package org.mirubato.query.plan;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.mirubato.domain.UserEvent;
import org.mirubato.domain.plan.FeedEvent;
import org.mirubato.domain.plan.OccurrenceEvent;
import org.mirubato.domain.plan.OccurrenceView;
import org.mirubato.domain.plan.PlanEvent;
import org.mirubato.domain.plan.PlanView;
import org.mirubato.domain.plan.TemplateEvent;
import org.mirubato.domain.plan.TemplateView;
import org.mirubato.query.practice.LogbookBatch;
import org.mirubato.query.practice.LogbookBatch.Fold;
import org.mirubato.query.practice.RowKey;
import org.mirubato.query.practice.Versioned;
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
        LogbookBatch<PlanEvent, PlanView> batch =
                batch(PlanEvent.class, PlanProjection::key, plans::load, PlanView::fold, plans::store);
        batch.apply(key(event), event, at, version);
    }

    @EventHandler
    void on(OccurrenceEvent event, @Timestamp Instant at, @SequenceNumber long version) {
        LogbookBatch<OccurrenceEvent, OccurrenceView> batch = batch(
                OccurrenceEvent.class,
                PlanProjection::key,
                occurrences::load,
                OccurrenceView::fold,
                occurrences::store);
        batch.apply(key(event), event, at, version);
    }

    @EventHandler
    void on(TemplateEvent event, @Timestamp Instant at, @SequenceNumber long version) {
        LogbookBatch<TemplateEvent, TemplateView> batch =
                batch(TemplateEvent.class, PlanProjection::key, templates::load, TemplateView::fold, templates::store);
        batch.apply(key(event), event, at, version);
    }

    @EventHandler
    void on(FeedEvent event, @Timestamp Instant at, @SequenceNumber long version) {
        LogbookBatch<FeedEvent, OpenFeed> batch =
                batch(FeedEvent.class, PlanProjection::key, feeds::load, OpenFeed::fold, feeds::store);
        batch.apply(key(event), event, at, version);
    }

    /** What this unit of work makes of one table; begun with the first event that touches it. */
    private static <E extends UserEvent, V> LogbookBatch<E, V> batch(
            Class<E> kind,
            Function<E, RowKey> key,
            Function<Set<RowKey>, Map<RowKey, Versioned<V>>> load,
            Fold<E, V> fold,
            Consumer<Map<RowKey, Versioned<V>>> store) {
        UnitOfWork<?> work = CurrentUnitOfWork.get();
        return work.getOrComputeResource(PlanProjection.class.getName() + kind.getName(), name -> {
            LogbookBatch<E, V> batch = new LogbookBatch<>(load.apply(touchedBy(work, kind, key)), fold);
            work.onPrepareCommit(committing -> store.accept(batch.changed()));
            return batch;
        });
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

    private static <E extends UserEvent> Set<RowKey> touchedBy(
            UnitOfWork<?> work, Class<E> kind, Function<E, RowKey> key) {
        List<? extends Message<?>> messages =
                work instanceof BatchingUnitOfWork<?> many ? many.getMessages() : List.of(work.getMessage());
        Set<RowKey> keys = new TreeSet<>();
        for (Message<?> message : messages) {
            if (kind.isInstance(message.getPayload())) {
                keys.add(key.apply(kind.cast(message.getPayload())));
            }
        }
        return keys;
    }
}
