package org.mirubato.infra.transfer;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The rows of the log as lines of JSON, written and read by PostgreSQL itself, so that nothing is rounded on the way. */
final class LogRows {

    private static final int FETCHED_AT_ONCE = 1000;

    private static final String EVENT = """
            select json_build_object('position', position, 'eventId', event_id, 'aggregateType', aggregate_type,
                'aggregateId', aggregate_id, 'sequence', sequence, 'name', name, 'revision', revision, 'subject', subject,
                'commandId', command_id, 'ordinal', ordinal,
                'recordedAt', to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
                'payload', payload, 'metadata', metadata)::text
            from events where position between ? and ? order by position""";
    private static final String CLAIM = """
            select json_build_object('scope', scope, 'value', value, 'aggregateId', aggregate_id, 'position', position)::text
            from claims where position <= ? order by scope, value""";
    private static final String SUBJECT = """
            select json_build_object('subject', subject, 'wrapped', encode(wrapped, 'hex'),
                'createdAt', to_char(created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))::text
            from subject_keys order by subject""";

    private static final String INSERT_EVENTS = """
            insert into events (position, event_id, aggregate_type, aggregate_id, sequence, name, revision, subject,
                command_id, ordinal, recorded_at, payload, metadata)
            select position, "eventId", "aggregateType", "aggregateId", sequence, name, revision, subject,
                "commandId", ordinal, "recordedAt", payload, metadata
            from json_to_recordset(?::json) as line(position bigint, "eventId" uuid, "aggregateType" varchar,
                "aggregateId" varchar, sequence bigint, name varchar, revision integer, subject varchar,
                "commandId" varchar, ordinal integer, "recordedAt" timestamptz, payload jsonb, metadata jsonb)
            where position > ?""";
    private static final String INSERT_CLAIMS = """
            insert into claims (scope, value, aggregate_id, position)
            select scope, value, "aggregateId", position from json_to_recordset(?::json)
                as line(scope varchar, value varchar, "aggregateId" varchar, position bigint)""";
    private static final String INSERT_SUBJECTS = """
            insert into subject_keys (subject, wrapped, created_at)
            select subject, decode(wrapped, 'hex'), "createdAt" from json_to_recordset(?::json)
                as line(subject varchar, wrapped varchar, "createdAt" timestamptz)""";

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    LogRows(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.jdbc.setFetchSize(FETCHED_AT_ONCE);
        this.transaction = new TransactionTemplate(new DataSourceTransactionManager(dataSource));
    }

    /** All or nothing. */
    void together(Runnable work) {
        transaction.executeWithoutResult(status -> work.run());
    }

    long head() {
        Long head = jdbc.queryForObject("select coalesce(max(position), 0) from events", Long.class);
        return head == null ? 0 : head;
    }

    Optional<UUID> eventAt(long position) {
        return jdbc.queryForList("select event_id from events where position = ?", UUID.class, position).stream()
                .findFirst();
    }

    void events(long first, long last, Consumer<String> lines) {
        stream(EVENT, lines, first, last);
    }

    /** The claims that the events up to a position have made. */
    void claims(long upTo, Consumer<String> lines) {
        stream(CLAIM, lines, upTo);
    }

    void subjects(Consumer<String> lines) {
        stream(SUBJECT, lines);
    }

    /** Adds those of the lines whose position is greater; answers how many these were. */
    int addEvents(List<String> lines, long after) {
        return jdbc.update(INSERT_EVENTS, array(lines), after);
    }

    void addClaims(List<String> lines) {
        jdbc.update(INSERT_CLAIMS, array(lines));
    }

    void addSubjects(List<String> lines) {
        jdbc.update(INSERT_SUBJECTS, array(lines));
    }

    void clearClaims() {
        jdbc.update("delete from claims");
    }

    void clearSubjects() {
        jdbc.update("delete from subject_keys");
    }

    private static String array(List<String> lines) {
        return "[" + String.join(",", lines) + "]";
    }

    /** Only within a transaction the driver fetches rows as they are needed. */
    private void stream(String sql, Consumer<String> lines, Object... arguments) {
        together(() -> jdbc.query(
                sql,
                row -> {
                    lines.accept(row.getString(1));
                },
                arguments));
    }
}
