package org.mirubato.infra.eventlog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.mirubato.infra.eventlog.Append.EncodedEvent;
import org.mirubato.infra.eventlog.Append.OwnedClaim;

/** The arguments of the function {@code append_commands}: arrays with an element for each command, event or claim. */
final class AppendArrays {

    static final String CALL = "select head, outcomes, firsts, lasts from append_commands("
            + "?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final List<String> commands = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();
    private final List<Held> claims = new ArrayList<>();

    void add(Append append) {
        commands.add(append.commandId());
        int command = commands.size();
        for (int i = 0; i < append.events().size(); i++) {
            events.add(new Event(command, i, append.events().get(i)));
        }
        append.claims().forEach(claim -> claims.add(new Held(command, claim)));
    }

    /** @param tell whether other nodes are to be told */
    void set(PreparedStatement call, boolean tell) throws SQLException {
        Arguments arguments = new Arguments(call);
        arguments.text(commands, Function.identity());
        arguments.integers(events, Event::command);
        arguments.integers(events, Event::ordinal);
        arguments.uuids(events, event -> event.event().message().getIdentifier());
        arguments.text(events, event -> event.event().message().getType());
        arguments.text(events, event -> event.event().message().getAggregateIdentifier());
        arguments.bigints(events, event -> event.event().message().getSequenceNumber());
        arguments.text(events, event -> event.event().encoded().name());
        arguments.integers(events, event -> event.event().encoded().revision());
        arguments.text(events, event -> event.event().encoded().subject());
        arguments.bigints(events, event -> micros(event.event().message().getTimestamp()));
        arguments.text(events, event -> event.event().encoded().payload());
        arguments.text(events, event -> event.event().metadata());
        arguments.integers(claims, Held::command);
        arguments.text(claims, held -> held.claim().claim().scope());
        arguments.text(claims, held -> held.claim().claim().value());
        arguments.text(claims, held -> held.claim().owner());
        arguments.flag(tell);
    }

    /** Rounded down, as everything that is finer than the column. */
    private static long micros(Instant instant) {
        return TimeUnit.SECONDS.toMicros(instant.getEpochSecond()) + TimeUnit.NANOSECONDS.toMicros(instant.getNano());
    }

    private record Event(int command, int ordinal, EncodedEvent event) {}

    private record Held(int command, OwnedClaim claim) {}

    /** Sets one argument after the other. */
    private static final class Arguments {

        private final PreparedStatement call;
        private final Connection connection;
        private int index;

        Arguments(PreparedStatement call) throws SQLException {
            this.call = call;
            this.connection = call.getConnection();
        }

        <T> void text(List<T> rows, Function<T, String> column) throws SQLException {
            set("varchar", rows.stream().map(column).toArray(String[]::new));
        }

        <T> void uuids(List<T> rows, Function<T, String> column) throws SQLException {
            set("uuid", rows.stream().map(column).toArray(String[]::new));
        }

        <T> void integers(List<T> rows, ToLongFunction<T> column) throws SQLException {
            set("int4", rows.stream().map(row -> (int) column.applyAsLong(row)).toArray(Integer[]::new));
        }

        <T> void bigints(List<T> rows, ToLongFunction<T> column) throws SQLException {
            set("int8", rows.stream().map(column::applyAsLong).toArray(Long[]::new));
        }

        void flag(boolean value) throws SQLException {
            call.setBoolean(++index, value);
        }

        private void set(String type, Object[] values) throws SQLException {
            call.setArray(++index, connection.createArrayOf(type, values));
        }
    }
}
