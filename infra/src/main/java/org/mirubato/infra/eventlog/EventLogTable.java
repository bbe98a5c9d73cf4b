package org.mirubato.infra.eventlog;

import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.jspecify.annotations.Nullable;
import org.mirubato.infra.eventlog.Append.Outcome;
import org.mirubato.infra.eventlog.Append.Result;
import org.mirubato.infra.eventlog.EventCodec.Encoded;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The statements of the event log. Each call is one round trip and one commit of its own. */
final class EventLogTable {

    private static final String COLUMNS =
            "position, event_id, aggregate_type as type, aggregate_id, sequence, name, revision, subject, recorded_at, payload, metadata";
    /** A list of ids, planned while the log is small, would go on reading the whole of it: each is looked up by itself. */
    private static final String OF_AGGREGATES =
            "select found.* from unnest(?) as given (id) cross join lateral (select " + COLUMNS
                    + " from events where aggregate_id = given.id offset 0) as found order by found.aggregate_id, found.sequence";

    private static final String VERSIONS =
            "select given.command, found.sequence from unnest(?, ?) as given (command, aggregate)"
                    + " cross join lateral (select max(sequence) as sequence from events where command_id = given.command"
                    + " and aggregate_id = given.aggregate) as found where found.sequence is not null";

    /** Snapshots have no position: 0 sets their row apart. */
    private static final String SINCE_SNAPSHOT = "with snapshot as (select * from snapshots where aggregate_id = ?)"
            + " select 0 as position, null::uuid as event_id, type, aggregate_id, sequence, null as name, null as revision, subject,"
            + " recorded_at, null::jsonb as payload, null::jsonb as metadata, state_type, state_revision, state from snapshot"
            + " union all select position, event_id, aggregate_type, aggregate_id, sequence, name, revision, subject,"
            + " recorded_at, payload, metadata, null, null, null from events"
            + " where aggregate_id = ? and sequence > coalesce((select sequence from snapshot), -1) order by sequence";

    /** How many positions events may stand away from where their time would put them. */
    private static final long DISORDER = 10_000;

    private static final TypeReference<Map<String, Object>> METADATA = new TypeReference<>() {};

    private final JdbcTemplate jdbc;
    private final JsonMapper mapper;
    private final EventCodec codec;

    EventLogTable(JdbcTemplate jdbc, JsonMapper mapper, EventCodec codec) {
        this.jdbc = jdbc;
        this.mapper = mapper;
        this.codec = codec;
    }

    /**
     * Writes appends that don't touch each other in one round trip and one commit; answers in their order.
     *
     * @param tell whether other nodes are to be told
     */
    List<Result> append(List<Append> appends, boolean tell) {
        AppendArrays arrays = new AppendArrays();
        appends.forEach(arrays::add);
        return jdbc.execute(AppendArrays.CALL, (PreparedStatement call) -> {
            arrays.set(call, tell);
            try (ResultSet row = call.executeQuery()) {
                row.next();
                return results(appends, row);
            }
        });
    }

    private static List<Result> results(List<Append> appends, ResultSet row) throws SQLException {
        Array outcomes = row.getArray("outcomes");
        return outcomes == null
                ? allAppended(appends, row.getLong("head"))
                : judged(
                        (String[]) outcomes.getArray(),
                        (Long[]) row.getArray("firsts").getArray(),
                        (Long[]) row.getArray("lasts").getArray());
    }

    private static List<Result> allAppended(List<Append> appends, long head) {
        List<Result> results = new ArrayList<>();
        long last = head;
        for (Append append : appends) {
            long first = last + 1;
            last += append.events().size();
            results.add(new Result(Outcome.APPENDED, first, last));
        }
        return results;
    }

    private static List<Result> judged(String[] outcomes, @Nullable Long[] firsts, @Nullable Long[] lasts) {
        return IntStream.range(0, outcomes.length)
                .mapToObj(i -> new Result(
                        Outcome.valueOf(outcomes[i].toUpperCase(Locale.ROOT)), number(firsts[i]), number(lasts[i])))
                .toList();
    }

    private static long number(@Nullable Long value) {
        return value == null ? 0 : value;
    }

    List<StoredEvent> ofAggregate(String aggregateId, long fromSequence) {
        return events(
                "select " + COLUMNS + " from events where aggregate_id = ? and sequence >= ? order by sequence",
                aggregateId,
                fromSequence);
    }

    /** The events of these aggregates, each one's by ascending sequence. */
    List<StoredEvent> ofAggregates(Collection<String> aggregateIds) {
        return events(OF_AGGREGATES, (Object) aggregateIds.toArray(String[]::new));
    }

    /**
     * The newest snapshot of an aggregate and the events after it, in one round trip; all events when there is no snapshot, or none
     * that is of use.
     */
    DomainEventStream load(String aggregateId, SnapshotTable snapshots) {
        List<Supplier<Optional<DomainEventMessage<?>>>> rows = jdbc.query(
                SINCE_SNAPSHOT,
                (row, nr) -> row.getLong("position") > 0 ? message(row) : snapshots.unopened(row),
                aggregateId,
                aggregateId);
        List<DomainEventMessage<?>> messages = new ArrayList<>();
        for (Supplier<Optional<DomainEventMessage<?>>> row : rows) {
            Optional<DomainEventMessage<?>> opened = row.get();
            if (opened.isEmpty()) {
                return DomainEventStream.of(ofAggregate(aggregateId, 0).stream().map(StoredEvent::message));
            }
            messages.add(opened.get());
        }
        return DomainEventStream.of(messages);
    }

    private Supplier<Optional<DomainEventMessage<?>>> message(ResultSet row) throws SQLException {
        Supplier<StoredEvent> event = unopened(row);
        return () -> Optional.of(event.get().message());
    }

    List<StoredEvent> after(long position, int limit) {
        return events(
                "select " + COLUMNS + " from events where position > ? order by position limit ?", position, limit);
    }

    Optional<Long> lastSequence(String aggregateId) {
        return Optional.ofNullable(jdbc.queryForObject(
                "select max(sequence) from events where aggregate_id = ?", Long.class, aggregateId));
    }

    long head() {
        return number("select coalesce(max(position), 0) from events");
    }

    /**
     * The position before the first event that was recorded at or after {@code instant}. The index finds the one with the earliest
     * time; clocks of nodes that differ may have put others a little before it.
     */
    long before(Instant instant) {
        Timestamp at = Timestamp.from(instant);
        return number(
                "with earliest as (select position from events where recorded_at >= ? order by recorded_at, position limit 1)"
                        + " select coalesce((select min(e.position) - 1 from events e, earliest where e.position <= earliest.position"
                        + " and e.position > earliest.position - ? and e.recorded_at >= ?),"
                        + " (select coalesce(max(position), 0) from events))",
                at,
                DISORDER,
                at);
    }

    Optional<Long> lastPositionOf(String commandId) {
        return Optional.ofNullable(
                jdbc.queryForObject("select max(position) from events where command_id = ?", Long.class, commandId));
    }

    Map<String, Long> versions(Map<String, String> aggregates) {
        List<String> commands = List.copyOf(aggregates.keySet());
        Map<String, Long> versions = new HashMap<>();
        jdbc.query(
                VERSIONS,
                row -> {
                    versions.put(row.getString("command"), row.getLong("sequence"));
                },
                commands.toArray(String[]::new),
                commands.stream().map(aggregates::get).toArray(String[]::new));
        return versions;
    }

    Optional<String> holder(String scope, String hashed) {
        return jdbc
                .queryForList(
                        "select aggregate_id from claims where scope = ? and value = ?", String.class, scope, hashed)
                .stream()
                .findFirst();
    }

    private long number(String sql, Object... arguments) {
        Long number = jdbc.queryForObject(sql, Long.class, arguments);
        return number == null ? 0 : number;
    }

    /**
     * An event that is opened later, when its row's connection has been given back: opening it may take another one for the subject's
     * key, and as many readers as there are connections would wait for each other.
     */
    private Supplier<StoredEvent> unopened(ResultSet row) throws SQLException {
        long position = row.getLong("position");
        UUID eventId = row.getObject("event_id", UUID.class);
        String type = row.getString("type");
        String aggregateId = row.getString("aggregate_id");
        long sequence = row.getLong("sequence");
        Instant recordedAt = row.getTimestamp("recorded_at").toInstant();
        Encoded event = new Encoded(
                row.getString("name"), row.getInt("revision"), row.getString("subject"), row.getString("payload"));
        String metadata = row.getString("metadata");
        return () -> new StoredEvent(
                position,
                eventId,
                type,
                aggregateId,
                sequence,
                recordedAt,
                codec.decode(event),
                mapper.readValue(metadata, METADATA));
    }

    private List<StoredEvent> events(String sql, Object... arguments) {
        return jdbc.query(sql, (row, nr) -> unopened(row), arguments).stream()
                .map(Supplier::get)
                .toList();
    }

    /** Tells all nodes whose streams this one has made grow. */
    void ring(Collection<String> users) {
        jdbc.query(
                "select pg_notify('" + LogWatch.BELLS
                        + "', each || ' ' || current_setting('application_name')) from unnest(?) each",
                row -> {},
                (Object) users.toArray(String[]::new));
    }
}
