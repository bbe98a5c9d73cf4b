package org.mirubato.query.identity;

import static org.mirubato.query.library.Tables.OPEN_SESSIONS;

import java.util.List;
import org.jooq.DSLContext;
import org.mirubato.domain.identity.SessionId;
import org.mirubato.domain.identity.UserId;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The rows of the sessions that have not been ended. */
@Component
@Profile("query")
class OpenSessionTable {

    private final DSLContext library;

    OpenSessionTable(@Qualifier("library") DSLContext library) {
        this.library = library;
    }

    /** Adds a session; adding it again changes nothing. */
    void add(SessionId session, UserId owner) {
        library.insertInto(OPEN_SESSIONS)
                .set(OPEN_SESSIONS.SESSION_ID, session.value())
                .set(OPEN_SESSIONS.OWNER, owner.value())
                .onConflictDoNothing()
                .execute();
    }

    void remove(SessionId session) {
        library.deleteFrom(OPEN_SESSIONS)
                .where(OPEN_SESSIONS.SESSION_ID.eq(session.value()))
                .execute();
    }

    /** Takes all sessions of that user out. */
    List<SessionId> take(UserId owner) {
        return library.deleteFrom(OPEN_SESSIONS)
                .where(OPEN_SESSIONS.OWNER.eq(owner.value()))
                .returning(OPEN_SESSIONS.SESSION_ID)
                .fetch(row -> new SessionId(row.getSessionId()));
    }
}
