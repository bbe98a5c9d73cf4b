package org.mirubato.infra.crash;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** What must hold of the log and of the streams made from it, whatever happened to the server. */
final class LogAudit {

    private final JdbcTemplate jdbc;

    LogAudit(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Positions before which one is missing. */
    List<String> gapsInPositions() {
        return rows(
                "select 'gap before ' || position from (select position, lag(position, 1, 0) over (order by position)"
                        + " as before from events) e where position <> before + 1");
    }

    /** Aggregates whose sequence does not begin with 0, or misses or repeats a number. */
    List<String> gapsInSequences() {
        return rows("select aggregate_id from events group by aggregate_id having min(sequence) <> 0"
                + " or max(sequence) <> count(*) - 1 or count(distinct sequence) <> count(*)");
    }

    /** Events that are there twice, and facts that a score may have once and has twice. */
    List<String> duplicates() {
        return rows("select event_id::text from events group by event_id having count(*) > 1"
                + " union all select command_id from events group by command_id, ordinal having count(*) > 1"
                + " union all select aggregate_id || ' ' || name from events where aggregate_id like 'score%'"
                + " and name <> 'score.reading-corrected'"
                + " group by aggregate_id, name, payload ->> 'page' having count(*) > 1");
    }

    /** Streams in which not each change of a user has exactly one number, from 1 to the head. */
    List<String> miscountedStreams() {
        return rows("select h.user_id || ': head ' || h.seq || ', changes ' || count(e.position) from sync_heads h"
                + " left join events e on e.subject = h.user_id and e.aggregate_id like 'score%'"
                + " group by h.user_id, h.seq having h.seq <> count(e.position)"
                + " union all select h.user_id from sync_heads h where h.seq <>"
                + " (select max(r.seq) from sync_rows r where r.user_id = h.user_id)");
    }

    /** How many events the log holds. */
    long events() {
        return count("select count(*) from events");
    }

    /** How many scores are being processed. */
    long underWay() {
        return count("select count(*) from saga_entry");
    }

    /** How many scores there are, shown or not. */
    long scores() {
        return count("select count(*) from events where name = 'score.uploaded'");
    }

    private long count(String sql) {
        Long count = jdbc.queryForObject(sql, Long.class);
        return count == null ? 0 : count;
    }

    /** Every row of the tables that follow from the log; the epoch of a stream is new with each building and left out. */
    List<String> projections() {
        return rows(
                "select 'score ' || t::text as line from scores t"
                        + " union all select 'library ' || t::text from libraries t"
                        + " union all select 'account ' || t::text from accounts t"
                        + " union all select 'ended ' || t::text from ended_sessions t"
                        + " union all select 'op ' || t::text from sync_rows t"
                        + " union all select 'head ' || user_id || ' ' || seq || ' ' || position from sync_heads order by line");
    }

    private List<String> rows(String sql) {
        return jdbc.queryForList(sql, String.class);
    }
}
