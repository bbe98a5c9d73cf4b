package org.mirubato.infra.eventlog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Optional;
import java.util.function.Supplier;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.mirubato.infra.eventlog.SnapshotCodec.Sealed;
import org.springframework.jdbc.core.JdbcTemplate;

/** The table of snapshots: one per aggregate, the newest. */
final class SnapshotTable {

    private final JdbcTemplate jdbc;
    private final SnapshotCodec codec;

    SnapshotTable(JdbcTemplate jdbc, SnapshotCodec codec) {
        this.jdbc = jdbc;
        this.codec = codec;
    }

    void store(DomainEventMessage<?> snapshot) {
        String id = snapshot.getAggregateIdentifier();
        Sealed sealed = codec.seal(id, subject(id), snapshot.getPayload());
        jdbc.update(
                "insert into snapshots values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (aggregate_id) do update set"
                        + " type = excluded.type, sequence = excluded.sequence, subject = excluded.subject,"
                        + " recorded_at = excluded.recorded_at, state_type = excluded.state_type,"
                        + " state_revision = excluded.state_revision, state = excluded.state"
                        + " where snapshots.sequence < excluded.sequence or snapshots.state_revision <> excluded.state_revision",
                id,
                snapshot.getType(),
                snapshot.getSequenceNumber(),
                sealed.subject(),
                Timestamp.from(snapshot.getTimestamp()),
                sealed.type(),
                sealed.revision(),
                sealed.sealed());
    }

    Optional<DomainEventMessage<?>> find(String aggregateId) {
        return jdbc
                .query("select * from snapshots where aggregate_id = ?", (row, nr) -> unopened(row), aggregateId)
                .stream()
                .findFirst()
                .flatMap(Supplier::get);
    }

    /**
     * The snapshot in a row that has the columns of the table, opened when it is asked for, which is to be done once the row's
     * connection has been given back; empty when it is of no use any more.
     */
    Supplier<Optional<DomainEventMessage<?>>> unopened(ResultSet row) throws SQLException {
        String id = row.getString("aggregate_id");
        String type = row.getString("type");
        long sequence = row.getLong("sequence");
        Sealed sealed = new Sealed(
                row.getString("subject"),
                row.getString("state_type"),
                row.getString("state_revision"),
                row.getBytes("state"));
        Timestamp at = row.getTimestamp("recorded_at");
        return () -> codec.open(id, sealed)
                .map(state -> new GenericDomainEventMessage<>(
                        type, id, sequence, state, MetaData.emptyInstance(), "snapshot-" + id, at.toInstant()));
    }

    private String subject(String aggregateId) {
        return jdbc
                .queryForList(
                        "select subject from events where aggregate_id = ? order by sequence limit 1",
                        String.class,
                        aggregateId)
                .stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("There are no events of " + aggregateId + "."));
    }
}
