package org.mirubato.infra.eventlog;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.Refusal;
import org.mirubato.infra.eventlog.Append.Result;
import org.mirubato.infra.eventlog.EventLog.Written;

/**
 * Axon's port to the event log. Appends of concurrent commands share a commit; positions are gap-free and in commit order, so a
 * token is the position itself. An append that fails leaves nothing behind.
 */
public final class PostgresEventStorageEngine implements EventStorageEngine {

    /** The metadata key under which a command's id travels with its events. */
    public static final String COMMAND_ID = "commandId";

    private static final int READ_BATCH = 500;

    private final EventLogTable table;
    private final SnapshotTable snapshots;
    private final AppendEncoder encoder;
    private final LogTail tail;
    private final Consumer<String> outdated;
    private final GroupCommit commits;

    /** @param outdated takes the id of an aggregate that is in memory as the log does not have it */
    PostgresEventStorageEngine(
            EventLogTable table,
            SnapshotTable snapshots,
            AppendEncoder encoder,
            LogTail tail,
            Consumer<String> outdated) {
        this.table = table;
        this.snapshots = snapshots;
        this.encoder = encoder;
        this.tail = tail;
        this.outdated = outdated;
        this.commits = new GroupCommit(this::write);
    }

    /**
     * Appends the events of one command, in one commit with whatever else is waiting.
     *
     * @throws ConcurrencyException when another command has changed the aggregate meanwhile; trying again helps
     * @throws Refusal (conflict) when another aggregate holds a value that the events claim
     */
    @Override
    public void appendEvents(List<? extends EventMessage<?>> events) {
        if (events.isEmpty()) {
            return;
        }
        Append append = encoder.encode(events);
        if (GatheredAppends.take(append)) {
            forget(append);
            return;
        }
        Result result = commits.append(append);
        switch (result.outcome()) {
            case APPENDED -> AppendedPositions.note(result.last());
            case DUPLICATE -> {
                AppendedPositions.note(result.last());
                forget(append);
            }
            case CLAIMED -> throw Refusal.conflict("This is taken already.");
            case CONFLICT -> throw conflict(append.events().get(0).message());
        }
    }

    /**
     * Does the works, each of which may append, and writes what they have appended together.
     *
     * @return what each has come to; empty when its events are not in the log, or were before
     */
    <T> List<Optional<Written<T>>> together(List<Supplier<T>> works) {
        return GatheredAppends.of(works).written(commits);
    }

    /** What the command has made of its aggregates this time is not in the log, or not yet, so whoever keeps them has to let them go. */
    private void forget(Append append) {
        if (CurrentUnitOfWork.isStarted()) {
            CurrentUnitOfWork.get()
                    .afterCommit(over -> append.events()
                            .forEach(event -> outdated.accept(event.message().getAggregateIdentifier())));
        }
    }

    /** Who waits for events on this node gets them from memory, before the commands are answered. */
    private List<Result> write(List<Append> appends) {
        List<Result> results = table.append(appends, tail.othersListen());
        tail.appended(appends, results);
        return results;
    }

    private static RuntimeException conflict(DomainEventMessage<?> first) {
        String sentence = "Somebody else has changed " + first.getAggregateIdentifier() + " meanwhile.";
        return first.getSequenceNumber() > 0
                ? new ConcurrencyException(sentence)
                : new AggregateStreamCreationException(sentence);
    }

    @Override
    public void storeSnapshot(DomainEventMessage<?> snapshot) {
        snapshots.store(snapshot);
    }

    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String aggregateId) {
        return snapshots.find(aggregateId);
    }

    /** What an aggregate is made from: its newest snapshot, if it has one, and the events after it. */
    DomainEventStream load(String aggregateId) {
        return table.load(aggregateId, snapshots);
    }

    @Override
    public DomainEventStream readEvents(String aggregateId, long firstSequence) {
        return DomainEventStream.of(table.ofAggregate(aggregateId, firstSequence).stream()
                .map(StoredEvent::message)
                .toList());
    }

    /** All events after the token, fetched as they are consumed; ends where the log ends. */
    @Override
    public Stream<? extends TrackedEventMessage<?>> readEvents(@Nullable TrackingToken token, boolean mayBlock) {
        EventPages pages = new EventPages(after -> table.after(after, READ_BATCH), position(token));
        return StreamSupport.stream(pages, false).map(StoredEvent::tracked);
    }

    /** The log from a position on, for a reader that stays. */
    TrackingEventStream stream(long after) {
        tail.reached(table.head());
        return new LogStream(tail, position -> table.after(position, READ_BATCH), after);
    }

    private static long position(@Nullable TrackingToken token) {
        return token == null ? 0 : token.position().orElse(0);
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String aggregateId) {
        return table.lastSequence(aggregateId);
    }

    @Override
    public TrackingToken createTailToken() {
        return new GlobalSequenceTrackingToken(0);
    }

    @Override
    public TrackingToken createHeadToken() {
        return new GlobalSequenceTrackingToken(table.head());
    }

    @Override
    public TrackingToken createTokenAt(Instant instant) {
        return new GlobalSequenceTrackingToken(table.before(instant));
    }
}
