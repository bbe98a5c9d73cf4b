package org.mirubato.infra.axon;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import org.axonframework.serialization.Serializer;
import org.mirubato.infra.eventlog.AdvisoryLock;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ResultSetExtractor;

/** The statements about parked events that Axon has not: what is parked over all groups, the locks, and dropping. */
public final class DeadLetterTable {

    private static final int LOCKS = AdvisoryLock.DEAD_LETTERS_OF.key();
    private static final ResultSetExtractor<Boolean> NOTHING = ResultSet::next;

    private static final String LOCKED_SEQUENCES = """
            select pg_advisory_xact_lock_shared(?, hashtext(?));
            select distinct sequence_id from dead_letter_entry where processing_group = ?""";

    private static final String FIRST_LETTERS = """
            select * from (
                select d.*, count(*) over sequence as waiting,
                       row_number() over (sequence order by sequence_index) as place
                from dead_letter_entry d
                where processing_group = coalesce(?, processing_group)
                window sequence as (partition by processing_group, sequence_id)) as letters
            where place = 1 order by""";

    private final JdbcTemplate jdbc;
    private final LetterConverter converter;

    DeadLetterTable(JdbcTemplate jdbc, Serializer tokens, Serializer events) {
        this.jdbc = jdbc;
        this.converter = new LetterConverter(tokens, events);
    }

    /** The first event of each parked sequence, the newest sequence first. */
    public List<ParkedEvent> newest(int limit) {
        return jdbc.query(FIRST_LETTERS + " enqueued_at::timestamptz desc limit ?", this::row, null, limit);
    }

    /** The first event of each parked sequence of a group, those first that nobody has tried for longest. */
    public List<ParkedEvent> longestUntried(String group) {
        return jdbc.query(FIRST_LETTERS + " last_touched::timestamptz", this::row, group);
    }

    /** A sequence's events in their order, at most {@code limit}. */
    public List<ParkedEvent> letters(String group, String sequence, int limit) {
        return jdbc.query(
                "select *, count(*) over () as waiting from dead_letter_entry"
                        + " where processing_group = ? and sequence_id = ? order by sequence_index limit ?",
                this::row,
                group,
                sequence,
                limit);
    }

    /**
     * Takes a sequence out of its queue and notes who did it, why, and which events it had. To be called in a transaction.
     *
     * @return how many events it had; 0 when it is not parked
     */
    public int drop(String group, String sequence, String user, String reason) {
        lock(group);
        List<ParkedEvent> dropped = letters(group, sequence, Integer.MAX_VALUE);
        if (dropped.isEmpty()) {
            return 0;
        }
        Long[] positions = dropped.stream()
                .map(ParkedEvent::position)
                .filter(OptionalLong::isPresent)
                .map(OptionalLong::getAsLong)
                .toArray(Long[]::new);
        jdbc.update(
                "insert into dropped_sequences (processing_group, sequence_id, positions, cause, reason, dropped_by)"
                        + " values (?, ?, ?, ?, ?, ?)",
                group,
                sequence,
                positions,
                dropped.get(0).cause(),
                reason,
                user);
        return jdbc.update(
                "delete from dead_letter_entry where processing_group = ? and sequence_id = ?", group, sequence);
    }

    /**
     * The group's parked sequences. Waits for a retry, a drop or the exchange of the tables, and keeps the next one waiting until the
     * transaction ends. Each batch asks: two statements, of which the second sees what there is once the first has waited, in one
     * round trip.
     */
    Set<String> sequencesLocked(String group) {
        Set<String> sequences = jdbc.execute(LOCKED_SEQUENCES, (PreparedStatement both) -> {
            both.setInt(1, LOCKS);
            both.setString(2, group);
            both.setString(3, group);
            both.execute();
            both.getMoreResults();
            Set<String> found = new HashSet<>();
            try (ResultSet rows = both.getResultSet()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return found;
        });
        return Objects.requireNonNull(sequences);
    }

    /** Waits for the group's running batches and keeps new ones waiting, until the transaction ends. */
    public static void lock(JdbcTemplate jdbc, String group) {
        jdbc.query("select pg_advisory_xact_lock(?, hashtext(?))", NOTHING, LOCKS, group);
    }

    /** As {@link #lock(JdbcTemplate, String)}, on the current transaction. */
    void lock(String group) {
        lock(jdbc, group);
    }

    private ParkedEvent row(ResultSet row, int nr) throws SQLException {
        return new ParkedEvent(
                row.getString("processing_group"),
                row.getString("payload_type"),
                row.getString("payload_revision"),
                row.getLong("waiting"),
                converter.convertToLetter(row));
    }
}
