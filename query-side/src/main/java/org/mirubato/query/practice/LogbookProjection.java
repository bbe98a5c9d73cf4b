package org.mirubato.query.practice;

import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.mirubato.domain.identity.AccountEvent.AccountErased;
import org.mirubato.domain.practice.EntryFold;
import org.mirubato.domain.practice.LogbookEvent;
import org.mirubato.domain.practice.PracticeSessionEvent;
import org.mirubato.domain.practice.PracticeSessionView;
import org.mirubato.query.projection.Erasable;
import org.mirubato.query.projection.RowKey;
import org.mirubato.query.projection.ViewBatch;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Keeps the tables of entries and of sessions. A batch costs, for each of them, one statement to load what it touches and one to
 * store its last state. An event that is handled by itself, since it failed before, is a batch of one.
 */
@Component
@Profile("query")
@ProcessingGroup("logbook")
class LogbookProjection {

    private final EntryTable entries;
    private final SessionTable sessions;

    LogbookProjection(EntryTable entries, SessionTable sessions) {
        this.entries = entries;
        this.sessions = sessions;
    }

    @EventHandler
    void on(LogbookEvent event, @Timestamp Instant at, @SequenceNumber long version) {
        ViewBatch.current(entries, LogbookEvent.class, LogbookProjection::key, EntryFold::fold)
                .apply(key(event), event, at, version);
    }

    @EventHandler
    void on(PracticeSessionEvent event, @Timestamp Instant at, @SequenceNumber long version) {
        ViewBatch.current(sessions, PracticeSessionEvent.class, LogbookProjection::key, PracticeSessionView::fold)
                .apply(key(event), event, at, version);
    }

    @EventHandler
    void on(AccountErased event) {
        Erasable.atEndOfBatch(event.userId(), entries, sessions);
    }

    private static RowKey key(LogbookEvent event) {
        return new RowKey(event.owner().value(), event.entryId().value());
    }

    private static RowKey key(PracticeSessionEvent event) {
        return new RowKey(event.owner().value(), event.sessionId().value());
    }
}
