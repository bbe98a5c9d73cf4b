package org.mirubato.bench.log;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.mirubato.domain.DomainEvent;
import org.mirubato.infra.eventlog.EventCodec;
import org.mirubato.infra.eventlog.EventCodec.Encoded;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads the log by a cursor and makes the same messages of it, in one thread, as a program without a framework would. */
record JdbcCursor(DataSource dataSource, EventCodec codec) {

    private static final int FETCH = 500;
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, Object>> METADATA = new TypeReference<>() {};

    /** Events in a second. */
    double rate(long events) throws SQLException {
        long start = System.nanoTime();
        long read = 0;
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement select =
                    connection.prepareStatement("select * from log.events where position <= ? order by position")) {
                select.setLong(1, events);
                select.setFetchSize(FETCH);
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        read += message(row).trackingToken() == null ? 0 : 1;
                    }
                }
            }
            connection.rollback();
        }
        return read / ((System.nanoTime() - start) / 1e9);
    }

    private TrackedEventMessage<DomainEvent> message(ResultSet row) throws SQLException {
        DomainEvent payload = codec.decode(new Encoded(
                row.getString("name"), row.getInt("revision"), row.getString("subject"), row.getString("payload")));
        return new GenericTrackedDomainEventMessage<>(
                new GlobalSequenceTrackingToken(row.getLong("position")),
                new GenericDomainEventMessage<>(
                        row.getString("aggregate_type"),
                        row.getString("aggregate_id"),
                        row.getLong("sequence"),
                        payload,
                        JSON.readValue(row.getString("metadata"), METADATA),
                        row.getObject("event_id", UUID.class).toString(),
                        row.getTimestamp("recorded_at").toInstant()));
    }
}
