package org.mirubato.infra.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.mirubato.domain.UserEvent;
import org.mirubato.infra.eventlog.EventCodec;
import org.mirubato.infra.eventlog.EventCodec.Encoded;
import org.mirubato.query.history.PastEvent;
import org.mirubato.query.history.PastEvents;
import org.mirubato.query.history.Trail;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The past as the log in PostgreSQL keeps it. Of an aggregate only the rows that are asked for are opened. */
public final class LogPastEvents implements PastEvents {

    private static final String COLUMNS =
            "select sequence, name, revision, subject, command_id, recorded_at, payload, metadata from events";

    private static final TypeReference<Map<String, Object>> METADATA = new TypeReference<>() {};

    private final JdbcTemplate jdbc;
    private final EventCodec codec;
    private final JsonMapper mapper = JsonMapper.shared();

    public LogPastEvents(JdbcTemplate jdbc, EventCodec codec) {
        this.jdbc = jdbc;
        this.codec = codec;
    }

    @Override
    public List<PastEvent> newestBefore(Trail trail, long before, int limit) {
        return read(trail, "sequence < ?", before, "order by sequence desc", limit);
    }

    @Override
    public List<PastEvent> oldestFrom(Trail trail, long version, int limit) {
        return read(trail, "sequence >= ?", version, "order by sequence", limit);
    }

    private List<PastEvent> read(Trail trail, String where, long version, String order, int limit) {
        StringBuilder sql = new StringBuilder(COLUMNS + " where aggregate_id = ? and " + where);
        List<Object> arguments = new ArrayList<>(List.of(trail.aggregateId(), version));
        if (trail.component() != null && trail.value() != null) {
            sql.append(" and payload ->> ? = ?");
            arguments.add(trail.component());
            arguments.add(trail.value());
        }
        sql.append(' ').append(order).append(" limit ?");
        arguments.add(limit);
        return jdbc.query(sql.toString(), (row, nr) -> event(row), arguments.toArray()).stream()
                .flatMap(event -> event.get().stream())
                .toList();
    }

    /** Opened once the row's connection has been given back: that may take one of its own. Empty for an event that belongs to nobody. */
    private Supplier<Optional<PastEvent>> event(ResultSet row) throws SQLException {
        Encoded stored = new Encoded(
                row.getString("name"), row.getInt("revision"), row.getString("subject"), row.getString("payload"));
        Map<String, Object> metadata = new HashMap<>(mapper.readValue(row.getString("metadata"), METADATA));
        metadata.put("commandId", row.getString("command_id"));
        long sequence = row.getLong("sequence");
        Instant recordedAt = row.getTimestamp("recorded_at").toInstant();
        return () -> codec.decode(stored) instanceof UserEvent event
                ? Optional.of(new PastEvent(event, sequence, recordedAt, metadata))
                : Optional.empty();
    }
}
