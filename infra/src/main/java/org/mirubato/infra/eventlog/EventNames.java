package org.mirubato.infra.eventlog;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Which events the log holds. Looks only at what has been appended since it was asked the last time, by whichever node. */
public final class EventNames {

    /** A statement looks at so many events, far fewer than the time limit of a statement allows. */
    private static final long STEP = 250_000;

    private final JdbcTemplate jdbc;

    public EventNames(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A name in a revision.
     *
     * @param position where it was first
     */
    public record Written(String name, int revision, long position) {}

    /** All that the log holds at this moment, in the order in which they first came. */
    public List<Written> all() {
        lookThrough();
        return jdbc.query(
                "select name, revision, position from event_names order by position",
                (row, nr) -> new Written(row.getString(1), row.getInt(2), row.getLong(3)));
    }

    private void lookThrough() {
        long head = number("select coalesce(max(position), 0) from events");
        long seen = number("select position from event_names_seen");
        while (seen < head) {
            long end = Math.min(head, seen + STEP);
            jdbc.update(
                    "insert into event_names select name, revision, min(position) from events"
                            + " where position > ? and position <= ? group by name, revision on conflict do nothing",
                    seen,
                    end);
            jdbc.update("update event_names_seen set position = ? where position < ?", end, end);
            seen = end;
        }
    }

    private long number(String sql) {
        Long number = jdbc.queryForObject(sql, Long.class);
        return number == null ? 0 : number;
    }
}
