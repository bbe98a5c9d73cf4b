package org.mirubato.infra.eventlog;

import java.time.Instant;
import org.mirubato.domain.identity.UserId;
import org.mirubato.processors.identity.UserTraces;
import org.springframework.jdbc.core.JdbcTemplate;

/** Makes what the log holds of somebody unreadable, whichever server keeps the events: keys and claims are in PostgreSQL. */
public final class Erasure implements UserTraces {

    private final SubjectKeys keys;
    private final JdbcTemplate jdbc;

    public Erasure(EventCodec codec, JdbcTemplate jdbc) {
        this.keys = codec.keys();
        this.jdbc = jdbc;
    }

    /** The key first: whoever gets the address next finds nothing that can be read. */
    @Override
    public void erase(UserId user) {
        keys.erase(user.value());
        jdbc.update("delete from snapshots where subject = ?", user.value());
        jdbc.update("delete from claims where aggregate_id = ?", user.value());
        jdbc.update("delete from reserved_claims where aggregate_id = ?", user.value());
        jdbc.update("delete from sync_devices where user_id = ?", user.value());
    }

    /**
     * Forgets for whom sign-in links were made before a moment.
     *
     * @return of how many of them
     */
    public int eraseLinksBefore(Instant moment) {
        return keys.eraseLinksBefore(moment);
    }
}
