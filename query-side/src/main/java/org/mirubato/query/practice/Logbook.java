package org.mirubato.query.practice;

import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;
import org.mirubato.domain.practice.DocumentPage;
import org.mirubato.domain.practice.DuplicatePage;
import org.mirubato.domain.practice.EntryPage;
import org.mirubato.domain.practice.EntryView;
import org.mirubato.domain.practice.LogbookQuery.FindCurrentSession;
import org.mirubato.domain.practice.LogbookQuery.FindDuplicates;
import org.mirubato.domain.practice.LogbookQuery.FindEntry;
import org.mirubato.domain.practice.LogbookQuery.FindSession;
import org.mirubato.domain.practice.LogbookQuery.ListDocuments;
import org.mirubato.domain.practice.LogbookQuery.ListEntries;
import org.mirubato.domain.practice.PracticeSessionView;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Answers questions about logbooks. */
@Component
@Profile("query")
class Logbook {

    private final SearchTable entries;
    private final DuplicateTable duplicates;
    private final SessionTable sessions;

    Logbook(SearchTable entries, DuplicateTable duplicates, SessionTable sessions) {
        this.entries = entries;
        this.duplicates = duplicates;
        this.sessions = sessions;
    }

    /** @throws org.mirubato.domain.Refusal (invalid) when the search or the cursor can't be read */
    @QueryHandler
    EntryPage handle(ListEntries query) {
        return entries.list(query);
    }

    /** @throws org.mirubato.domain.Refusal (invalid) when the search or the cursor can't be read */
    @QueryHandler
    DocumentPage handle(ListDocuments query) {
        return entries.documents(query);
    }

    @QueryHandler
    Optional<EntryView> handle(FindEntry query) {
        return entries.find(query.viewer(), query.entryId());
    }

    @QueryHandler
    DuplicatePage handle(FindDuplicates query) {
        return duplicates.find(query.viewer());
    }

    @QueryHandler
    Optional<PracticeSessionView> handle(FindCurrentSession query) {
        return sessions.current(query.viewer());
    }

    @QueryHandler
    Optional<PracticeSessionView> handle(FindSession query) {
        return sessions.find(query.viewer(), query.sessionId());
    }
}
