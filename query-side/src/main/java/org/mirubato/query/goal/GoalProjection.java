package org.mirubato.query.goal;

import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.mirubato.domain.goal.GoalEvent;
import org.mirubato.domain.goal.GoalView;
import org.mirubato.domain.practice.EntryFold;
import org.mirubato.domain.practice.EntryView;
import org.mirubato.domain.practice.LogbookEvent;
import org.mirubato.query.practice.LogbookBatch;
import org.mirubato.query.practice.RowKey;
import org.mirubato.query.practice.Touched;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Keeps the tables of goals and of the entries that may count for them; which do is seen when they are read. A batch costs one
 * statement to load and one to store what it touches of each.
 */
@Component
@Profile("query")
@ProcessingGroup("goal-list")
class GoalProjection {

    private static final String GOALS = GoalProjection.class.getName() + ".goals";
    private static final String ENTRIES = GoalProjection.class.getName() + ".entries";

    private final GoalTable goals;
    private final GoalEntryTable entries;

    GoalProjection(GoalTable goals, GoalEntryTable entries) {
        this.goals = goals;
        this.entries = entries;
    }

    @EventHandler
    void on(GoalEvent event, @Timestamp Instant at, @SequenceNumber long version) {
        UnitOfWork<?> work = CurrentUnitOfWork.get();
        LogbookBatch<GoalEvent, GoalView> batch = work.getOrComputeResource(GOALS, key -> beginGoals(work));
        batch.apply(key(event), event, at, version);
    }

    @EventHandler
    void on(LogbookEvent event, @Timestamp Instant at, @SequenceNumber long version) {
        UnitOfWork<?> work = CurrentUnitOfWork.get();
        LogbookBatch<LogbookEvent, EntryView> batch = work.getOrComputeResource(ENTRIES, key -> beginEntries(work));
        batch.apply(key(event), event, at, version);
    }

    private LogbookBatch<GoalEvent, GoalView> beginGoals(UnitOfWork<?> work) {
        LogbookBatch<GoalEvent, GoalView> batch =
                new LogbookBatch<>(goals.load(Touched.by(work, GoalEvent.class, GoalProjection::key)), GoalView::fold);
        work.onPrepareCommit(committing -> goals.store(batch.changed()));
        return batch;
    }

    private LogbookBatch<LogbookEvent, EntryView> beginEntries(UnitOfWork<?> work) {
        LogbookBatch<LogbookEvent, EntryView> batch = new LogbookBatch<>(
                entries.load(Touched.by(work, LogbookEvent.class, GoalProjection::key)), EntryFold::fold);
        work.onPrepareCommit(committing -> entries.store(batch.changed()));
        return batch;
    }

    private static RowKey key(GoalEvent event) {
        return new RowKey(event.owner().value(), event.goalId().value());
    }

    private static RowKey key(LogbookEvent event) {
        return new RowKey(event.owner().value(), event.entryId().value());
    }
}
