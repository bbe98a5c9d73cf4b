package org.mirubato.infra.eventlog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mirubato.infra.eventlog.EventCodec.Encoded;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The log page by page for a person, personal fields opened. Events that this version does not know are shown as they are stored. */
public final class LogReader {

    /** How far one page looks for events of a rare name: a page costs the same in a log of any length. */
    private static final int REACH = 50_000;

    private static final String COLUMNS = "position, event_id, aggregate_type, aggregate_id, sequence, name, revision,"
            + " subject, command_id, recorded_at, payload, metadata";

    private final JdbcTemplate jdbc;
    private final EventCodec codec;
    private final int reach;

    public LogReader(JdbcTemplate jdbc, EventCodec codec) {
        this(jdbc, codec, REACH);
    }

    LogReader(JdbcTemplate jdbc, EventCodec codec, int reach) {
        this.jdbc = jdbc;
        this.codec = codec;
        this.reach = reach;
    }

    /**
     * Which events are asked for.
     *
     * @param from the first position
     * @param to the last position
     * @param aggregateId null for all aggregates
     * @param name the wire name; null for all
     */
    public record Filter(
            long from,
            long to,
            @Nullable String aggregateId,
            @Nullable String name) {}

    /**
     * An event as a person sees it.
     *
     * @param payload in the shape in which it was written; what was erased reads {@code erased}
     */
    public record Entry(
            long position,
            UUID eventId,
            String aggregateType,
            String aggregateId,
            long sequence,
            String name,
            int revision,
            String subject,
            String commandId,
            Instant recordedAt,
            ObjectNode payload,
            JsonNode metadata) {}

    /**
     * Some of the events asked for, in the order of the log.
     *
     * @param next where to go on asking; empty when there is no more. A page without events may have one.
     */
    public record Page(List<Entry> events, OptionalLong next) {}

    /** The first events that the filter lets through, at most {@code limit} of them. */
    public Page page(Filter filter, int limit) {
        long last = Math.min(filter.to(), head());
        if (filter.from() > last) {
            return new Page(List.of(), OptionalLong.empty());
        }
        long end = filter.aggregateId() == null ? Math.min(last, filter.from() + reach - 1) : last;
        List<Entry> found = find(filter, end, limit + 1);
        if (found.size() > limit) {
            return new Page(
                    found.subList(0, limit), OptionalLong.of(found.get(limit).position()));
        }
        return new Page(found, end < last ? OptionalLong.of(end + 1) : OptionalLong.empty());
    }

    private long head() {
        Long head = jdbc.queryForObject("select coalesce(max(position), 0) from events", Long.class);
        return head == null ? 0 : head;
    }

    /** Within an aggregate the order of the sequence is that of the positions, and its index finds them without a search. */
    private List<Entry> find(Filter filter, long end, int limit) {
        StringBuilder sql = new StringBuilder("select " + COLUMNS + " from events where position between ? and ?");
        List<Object> arguments = new ArrayList<>(List.of(filter.from(), end));
        if (filter.aggregateId() != null) {
            sql.append(" and aggregate_id = ?");
            arguments.add(filter.aggregateId());
        }
        if (filter.name() != null) {
            sql.append(" and name = ?");
            arguments.add(filter.name());
        }
        sql.append(filter.aggregateId() == null ? " order by position" : " order by sequence")
                .append(" limit ?");
        arguments.add(limit);
        return jdbc.query(sql.toString(), (row, nr) -> entry(row), arguments.toArray()).stream()
                .map(Supplier::get)
                .toList();
    }

    /** Opened once the row's connection has been given back: that may take one of its own. */
    private Supplier<Entry> entry(ResultSet row) throws SQLException {
        Encoded stored = new Encoded(
                row.getString("name"), row.getInt("revision"), row.getString("subject"), row.getString("payload"));
        long position = row.getLong("position");
        UUID eventId = row.getObject("event_id", UUID.class);
        String aggregateType = row.getString("aggregate_type");
        String aggregateId = row.getString("aggregate_id");
        long sequence = row.getLong("sequence");
        String commandId = row.getString("command_id");
        Instant recordedAt = row.getTimestamp("recorded_at").toInstant();
        JsonNode metadata = JsonMapper.shared().readTree(row.getString("metadata"));
        return () -> new Entry(
                position,
                eventId,
                aggregateType,
                aggregateId,
                sequence,
                stored.name(),
                stored.revision(),
                stored.subject(),
                commandId,
                recordedAt,
                codec.opened(stored),
                metadata);
    }
}
