package org.mirubato.infra.eventlog;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventMessage;
import org.mirubato.domain.identity.AccountDirectory;
import org.mirubato.domain.identity.AccountEvent.AccountRegistered;
import org.mirubato.domain.identity.EmailAddress;
import org.mirubato.domain.identity.UserId;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The event log put together: its engine, and the questions that only the log can answer without delay. */
public final class EventLog implements AccountDirectory, LogHead {

    private final EventLogTable table;
    private final ClaimHash claimHash;
    private final LogTail tail = new LogTail();
    private final PostgresEventStorageEngine engine;
    private volatile Consumer<String> bell = user -> {};
    private volatile ForeignEvents foreign = ForeignEvents.IGNORED;

    /**
     * @param jdbc must commit each statement by itself when no transaction is bound
     * @param claimKey the key under which claimed values are hashed; never changed during the life of a log
     */
    public EventLog(JdbcTemplate jdbc, JsonMapper mapper, EventCodec codec, byte[] claimKey) {
        this.table = new EventLogTable(jdbc, mapper, codec);
        this.claimHash = new ClaimHash(claimKey);
        this.engine = new PostgresEventStorageEngine(
                table,
                new SnapshotTable(jdbc, new SnapshotCodec(mapper, codec.keys())),
                new AppendEncoder(codec, mapper, claimHash),
                tail,
                id -> foreign.changed(id));
    }

    /** Begins to listen for what other nodes append, until it is closed. */
    public LogWatch watch(DataSource dataSource) {
        return new LogWatch(dataSource, tail, () -> foreign, user -> bell.accept(user)).started();
    }

    /** Tells, while the log is watched, whose streams other nodes have made grow. */
    public void onBell(Consumer<String> user) {
        bell = user;
    }

    /** Rings the bells of these users at all other nodes; once the transaction is committed, if one is bound to the data source. */
    public void ringElsewhere(Collection<String> users) {
        if (tail.othersListen()) {
            table.ring(users);
        }
    }

    /**
     * Tells, while the log is watched, what other nodes append.
     *
     * @param changed takes the id of an aggregate that another node has changed
     * @param unsure is run when words may have been lost, so that any aggregate may have been changed
     */
    public void onForeignEvents(Consumer<String> changed, Runnable unsure) {
        foreign = ForeignEvents.of(changed, unsure);
    }

    /** Whether there may be other nodes that append to this log and follow it. */
    public boolean othersListen() {
        return tail.othersListen();
    }

    /** Axon's port to this log. */
    public PostgresEventStorageEngine engine() {
        return engine;
    }

    /**
     * What a work has come to whose events are in the log.
     *
     * @param versions the sequence number of the last event that it has added to each aggregate
     */
    public record Written<T>(T answer, Map<String, Long> versions) {}

    /** The position of the last event; 0 when there is none. */
    @Override
    public long head() {
        return table.head();
    }

    /** All events of these aggregates in one question, the oldest first; what has none is absent. */
    public Map<String, List<DomainEventMessage<?>>> events(Collection<String> aggregateIds) {
        return table.ofAggregates(aggregateIds).stream()
                .map(StoredEvent::message)
                .collect(Collectors.groupingBy(DomainEventMessage::getAggregateIdentifier));
    }

    /**
     * Does works that send commands of different aggregates in this thread, one after the other, and writes what they append in one
     * commit: in their order, and each for itself. Until then nobody sees anything of it.
     *
     * @return what each has come to; empty when the log has not taken what it has appended just now, or had it already
     */
    public <T> List<Optional<Written<T>>> together(List<Supplier<T>> works) {
        return engine.together(works);
    }

    /**
     * The sequence number of the last event that each command has added to its aggregate; without those that have added none.
     *
     * @param aggregates by the id of the command
     */
    public Map<String, Long> versions(Map<String, String> aggregates) {
        return table.versions(aggregates);
    }

    /** The position of the last event that a command made; empty when it made none. */
    public Optional<Long> lastPositionOf(String commandId) {
        return table.lastPositionOf(commandId);
    }

    @Override
    public Optional<UserId> byEmail(EmailAddress email) {
        String hash = claimHash.hash(AccountRegistered.EMAIL_SCOPE, email.value());
        return table.holder(AccountRegistered.EMAIL_SCOPE, hash).map(UserId::new);
    }
}
