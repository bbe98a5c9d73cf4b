package org.mirubato.query.identity;

import static org.mirubato.query.library.Tables.ENDED_SESSIONS;

import java.time.Instant;
import java.time.ZoneOffset;
import org.jooq.DSLContext;
import org.mirubato.domain.identity.SessionId;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The rows of the sessions that are over. */
@Component
@Profile("query")
class EndedSessionTable {

    private final DSLContext library;

    EndedSessionTable(@Qualifier("library") DSLContext library) {
        this.library = library;
    }

    /** Adds a session; adding it again changes nothing. */
    void add(SessionId session, Instant at) {
        library.insertInto(ENDED_SESSIONS)
                .set(ENDED_SESSIONS.SESSION_ID, session.value())
                .set(ENDED_SESSIONS.ENDED_AT, at.atOffset(ZoneOffset.UTC))
                .onConflictDoNothing()
                .execute();
    }

    boolean contains(SessionId session) {
        return library.fetchExists(ENDED_SESSIONS, ENDED_SESSIONS.SESSION_ID.eq(session.value()));
    }
}
