package org.mirubato.query.insight;

import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.mirubato.domain.identity.AccountEvent.AccountErased;
import org.mirubato.domain.practice.LogbookEvent;
import org.mirubato.query.projection.Erasable;
import org.mirubato.query.projection.RowKey;
import org.mirubato.query.projection.Touched;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Keeps the sums of each user's days. A batch costs one statement to load the entries it touches, one to store them, and one or two
 * for the sums, however often it touches each. An event that is handled by itself, since it failed before, is a batch of one.
 */
@Component
@Profile("query")
@ProcessingGroup("insights")
class InsightsProjection {

    private static final String BATCH = InsightBatch.class.getName();

    private final PractisedEntryTable entries;
    private final PracticeDayTable sums;

    InsightsProjection(PractisedEntryTable entries, PracticeDayTable sums) {
        this.entries = entries;
        this.sums = sums;
    }

    @EventHandler
    void on(LogbookEvent event, @Timestamp Instant at, @SequenceNumber long version) {
        UnitOfWork<?> work = CurrentUnitOfWork.get();
        InsightBatch batch = work.getOrComputeResource(BATCH, key -> begin(work));
        batch.apply(key(event), event, at, version);
    }

    @EventHandler
    void on(AccountErased event) {
        Erasable.atEndOfBatch(event.userId(), entries, sums);
    }

    private InsightBatch begin(UnitOfWork<?> work) {
        InsightBatch batch =
                new InsightBatch(entries.load(Touched.by(work, LogbookEvent.class, InsightsProjection::key)));
        work.onPrepareCommit(committing -> {
            entries.store(batch.entries());
            sums.add(batch.sums());
        });
        return batch;
    }

    private static RowKey key(LogbookEvent event) {
        return new RowKey(event.owner().value(), event.entryId().value());
    }
}
