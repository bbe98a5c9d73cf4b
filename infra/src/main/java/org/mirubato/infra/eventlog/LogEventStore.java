package org.mirubato.infra.eventlog;

import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.axonframework.eventsourcing.eventstore.AbstractEventStore;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Axon's event store on the log. Its streams tell their readers at once when there is something new; those of Axon's own
 * embedded store are looked at twice a second.
 */
public final class LogEventStore extends AbstractEventStore {

    private static final String EXPECTED_NEW = LogEventStore.class.getName() + ".expectedNew";

    private final PostgresEventStorageEngine engine;

    private LogEventStore(AbstractEventStore.Builder builder, PostgresEventStorageEngine engine) {
        super(builder);
        this.engine = engine;
    }

    /** An event store on the engine of a log. */
    public static LogEventStore on(PostgresEventStorageEngine engine) {
        return new LogEventStore(new Builder().storageEngine(engine), engine);
    }

    /**
     * In this unit of work the aggregate is taken for new, and its events are not looked for. If there are any, the append fails
     * with an {@link org.axonframework.modelling.command.AggregateStreamCreationException}: the next try has to look.
     */
    public static void expectNothing(UnitOfWork<?> unitOfWork, String aggregateId) {
        unitOfWork.resources().put(EXPECTED_NEW, aggregateId);
    }

    /** Whether the current unit of work has published something that is still to be appended. */
    public boolean hasStaged() {
        return !queuedMessages().isEmpty();
    }

    @Override
    public DomainEventStream readEvents(String aggregateId) {
        DomainEventStream stored = expectedNew(aggregateId) ? DomainEventStream.empty() : engine.load(aggregateId);
        return DomainEventStream.concat(stored, DomainEventStream.of(stagedDomainEventMessages(aggregateId)));
    }

    private boolean expectedNew(String aggregateId) {
        return CurrentUnitOfWork.isStarted()
                && aggregateId.equals(CurrentUnitOfWork.get().getResource(EXPECTED_NEW));
    }

    /** @param token where the reader is; null for the beginning */
    @Override
    public TrackingEventStream openStream(@Nullable TrackingToken token) {
        TrackingToken plain = WrappedToken.unwrapLowerBound(token);
        return engine.stream(plain instanceof GlobalSequenceTrackingToken at ? at.getGlobalIndex() : 0);
    }

    private static final class Builder extends AbstractEventStore.Builder {}
}
