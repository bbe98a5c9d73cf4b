package org.mirubato.query.goal;

import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.mirubato.domain.goal.GoalEvent;
import org.mirubato.domain.goal.GoalView;
import org.mirubato.domain.identity.AccountEvent.AccountErased;
import org.mirubato.domain.practice.EntryFold;
import org.mirubato.domain.practice.LogbookEvent;
import org.mirubato.query.projection.Erasable;
import org.mirubato.query.projection.RowKey;
import org.mirubato.query.projection.ViewBatch;
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

    private final GoalTable goals;
    private final GoalEntryTable entries;

    GoalProjection(GoalTable goals, GoalEntryTable entries) {
        this.goals = goals;
        this.entries = entries;
    }

    @EventHandler
    void on(GoalEvent event, @Timestamp Instant at, @SequenceNumber long version) {
        ViewBatch.current(goals, GoalEvent.class, GoalProjection::key, GoalView::fold)
                .apply(key(event), event, at, version);
    }

    @EventHandler
    void on(LogbookEvent event, @Timestamp Instant at, @SequenceNumber long version) {
        ViewBatch.current(entries, LogbookEvent.class, GoalProjection::key, EntryFold::fold)
                .apply(key(event), event, at, version);
    }

    @EventHandler
    void on(AccountErased event) {
        Erasable.atEndOfBatch(event.userId(), goals, entries);
    }

    private static RowKey key(GoalEvent event) {
        return new RowKey(event.owner().value(), event.goalId().value());
    }

    private static RowKey key(LogbookEvent event) {
        return new RowKey(event.owner().value(), event.entryId().value());
    }
}
