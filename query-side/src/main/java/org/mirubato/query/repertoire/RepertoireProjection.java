package org.mirubato.query.repertoire;

import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.mirubato.domain.identity.AccountEvent.AccountErased;
import org.mirubato.domain.practice.EntryFold;
import org.mirubato.domain.practice.LogbookEvent;
import org.mirubato.domain.repertoire.RepertoireEvent;
import org.mirubato.domain.repertoire.RepertoireFold;
import org.mirubato.query.projection.Erasable;
import org.mirubato.query.projection.RowKey;
import org.mirubato.query.projection.ViewBatch;
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

    private final RepertoireTable items;
    private final PractisedTable entries;

    RepertoireProjection(RepertoireTable items, PractisedTable entries) {
        this.items = items;
        this.entries = entries;
    }

    @EventHandler
    void on(RepertoireEvent event, @Timestamp Instant at, @SequenceNumber long version) {
        ViewBatch.current(items, RepertoireEvent.class, RepertoireProjection::key, RepertoireFold::fold)
                .apply(key(event), event, at, version);
    }

    @EventHandler
    void on(LogbookEvent event, @Timestamp Instant at, @SequenceNumber long version) {
        ViewBatch.current(entries, LogbookEvent.class, RepertoireProjection::key, EntryFold::fold)
                .apply(key(event), event, at, version);
    }

    @EventHandler
    void on(AccountErased event) {
        Erasable.atEndOfBatch(event.userId(), items, entries);
    }

    private static RowKey key(RepertoireEvent event) {
        return new RowKey(event.owner().value(), event.itemId().value());
    }

    private static RowKey key(LogbookEvent event) {
        return new RowKey(event.owner().value(), event.entryId().value());
    }
}
