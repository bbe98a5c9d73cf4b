package org.mirubato.query.practice;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.mirubato.domain.UserEvent;
import org.mirubato.domain.practice.EntryFold;
import org.mirubato.domain.practice.EntryView;
import org.mirubato.domain.practice.LogbookEvent;
import org.mirubato.domain.practice.PracticeSessionEvent;
import org.mirubato.domain.practice.PracticeSessionView;
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

    private static final String ENTRIES = LogbookProjection.class.getName() + ".entries";
    private static final String SESSIONS = LogbookProjection.class.getName() + ".sessions";

    private final EntryTable entries;
    private final SessionTable sessions;

    LogbookProjection(EntryTable entries, SessionTable sessions) {
        this.entries = entries;
        this.sessions = sessions;
    }

    @EventHandler
    void on(LogbookEvent event, @Timestamp Instant at, @SequenceNumber long version) {
        UnitOfWork<?> work = CurrentUnitOfWork.get();
        LogbookBatch<LogbookEvent, EntryView> batch = work.getOrComputeResource(ENTRIES, key -> beginEntries(work));
        batch.apply(RowKey.of(event), event, at, version);
    }

    @EventHandler
    void on(PracticeSessionEvent event, @Timestamp Instant at, @SequenceNumber long version) {
        UnitOfWork<?> work = CurrentUnitOfWork.get();
        LogbookBatch<PracticeSessionEvent, PracticeSessionView> batch =
                work.getOrComputeResource(SESSIONS, key -> beginSessions(work));
        batch.apply(RowKey.of(event), event, at, version);
    }

    private LogbookBatch<LogbookEvent, EntryView> beginEntries(UnitOfWork<?> work) {
        LogbookBatch<LogbookEvent, EntryView> batch =
                new LogbookBatch<>(entries.load(touchedBy(work, LogbookEvent.class)), EntryFold::fold);
        work.onPrepareCommit(committing -> entries.store(batch.changed()));
        return batch;
    }

    private LogbookBatch<PracticeSessionEvent, PracticeSessionView> beginSessions(UnitOfWork<?> work) {
        LogbookBatch<PracticeSessionEvent, PracticeSessionView> batch = new LogbookBatch<>(
                sessions.load(touchedBy(work, PracticeSessionEvent.class)), PracticeSessionView::fold);
        work.onPrepareCommit(committing -> sessions.store(batch.changed()));
        return batch;
    }

    private static Set<RowKey> touchedBy(UnitOfWork<?> work, Class<? extends UserEvent> kind) {
        List<? extends Message<?>> messages =
                work instanceof BatchingUnitOfWork<?> many ? many.getMessages() : List.of(work.getMessage());
        Set<RowKey> keys = new TreeSet<>();
        for (Message<?> message : messages) {
            if (kind.isInstance(message.getPayload())) {
                keys.add(RowKey.of(kind.cast(message.getPayload())));
            }
        }
        return keys;
    }
}
