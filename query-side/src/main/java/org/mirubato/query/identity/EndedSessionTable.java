package org.mirubato.query.identity;

import static org.jooq.impl.DSL.noCondition;
import static org.mirubato.query.library.Tables.ENDED_SESSIONS;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jooq.DSLContext;
import org.mirubato.domain.identity.AccountQuery.ListEndedSessions;
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

    List<SessionId> find(ListEndedSessions query) {
        SessionId after = query.after();
        return library.select(ENDED_SESSIONS.SESSION_ID)
                .from(ENDED_SESSIONS)
                .where(
                        ENDED_SESSIONS.ENDED_AT.ge(query.since().atOffset(ZoneOffset.UTC)),
                        after == null ? noCondition() : ENDED_SESSIONS.SESSION_ID.gt(after.value()))
                .orderBy(ENDED_SESSIONS.SESSION_ID)
                .limit(query.limit())
                .fetch(row -> new SessionId(row.value1()));
    }

    List<SessionId> among(List<SessionId> sessions) {
        return library.select(ENDED_SESSIONS.SESSION_ID)
                .from(ENDED_SESSIONS)
                .where(ENDED_SESSIONS.SESSION_ID.in(
                        sessions.stream().map(SessionId::value).toList()))
                .fetch(row -> new SessionId(row.value1()));
    }

    boolean contains(SessionId session) {
        return library.fetchExists(ENDED_SESSIONS, ENDED_SESSIONS.SESSION_ID.eq(session.value()));
    }
}
