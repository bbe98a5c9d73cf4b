package org.mirubato.query.repertoire;

import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.mirubato.domain.practice.EntryFold;
import org.mirubato.domain.practice.EntryView;
import org.mirubato.domain.practice.LogbookEvent;
import org.mirubato.domain.repertoire.RepertoireEvent;
import org.mirubato.domain.repertoire.RepertoireFold;
import org.mirubato.domain.repertoire.RepertoireItemView;
import org.mirubato.query.practice.LogbookBatch;
import org.mirubato.query.practice.RowKey;
import org.mirubato.query.practice.Touched;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Keeps the tables of items and of what was practised. An item and the entries that name its piece meet when they are read, so it
 * does not matter which of them came first. A batch costs one statement to load and one to store what it touches of each.
 */
@Component
@Profile("query")
@ProcessingGroup("repertoire")
class RepertoireProjection {

    private static final String ITEMS = RepertoireProjection.class.getName() + ".items";
    private static final String ENTRIES = RepertoireProjection.class.getName() + ".entries";

    private final RepertoireTable items;
    private final PractisedTable entries;

    RepertoireProjection(RepertoireTable items, PractisedTable entries) {
        this.items = items;
        this.entries = entries;
    }

    @EventHandler
    void on(RepertoireEvent event, @Timestamp Instant at, @SequenceNumber long version) {
        UnitOfWork<?> work = CurrentUnitOfWork.get();
        LogbookBatch<RepertoireEvent, RepertoireItemView> batch =
                work.getOrComputeResource(ITEMS, key -> beginItems(work));
        batch.apply(key(event), event, at, version);
    }

    @EventHandler
    void on(LogbookEvent event, @Timestamp Instant at, @SequenceNumber long version) {
        UnitOfWork<?> work = CurrentUnitOfWork.get();
        LogbookBatch<LogbookEvent, EntryView> batch = work.getOrComputeResource(ENTRIES, key -> beginEntries(work));
        batch.apply(key(event), event, at, version);
    }

    private LogbookBatch<RepertoireEvent, RepertoireItemView> beginItems(UnitOfWork<?> work) {
        LogbookBatch<RepertoireEvent, RepertoireItemView> batch = new LogbookBatch<>(
                items.load(Touched.by(work, RepertoireEvent.class, RepertoireProjection::key)), RepertoireFold::fold);
        work.onPrepareCommit(committing -> items.store(batch.changed()));
        return batch;
    }

    private LogbookBatch<LogbookEvent, EntryView> beginEntries(UnitOfWork<?> work) {
        LogbookBatch<LogbookEvent, EntryView> batch = new LogbookBatch<>(
                entries.load(Touched.by(work, LogbookEvent.class, RepertoireProjection::key)), EntryFold::fold);
        work.onPrepareCommit(committing -> entries.store(batch.changed()));
        return batch;
    }

    private static RowKey key(RepertoireEvent event) {
        return new RowKey(event.owner().value(), event.itemId().value());
    }

    private static RowKey key(LogbookEvent event) {
        return new RowKey(event.owner().value(), event.entryId().value());
    }
}
