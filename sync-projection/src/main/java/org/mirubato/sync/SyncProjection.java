package org.mirubato.sync;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ReplayStatus;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.UserEvent;
import org.mirubato.domain.identity.AccountEvent.AccountErased;
import org.mirubato.sync.SyncBatch.Advance;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Numbers every change of a user without gaps, in the transaction that writes it. A batch costs two statements to load what it
 * touches and two to store it; whoever waits for one of its users is woken after the commit, unless the events are only told again.
 */
@Component
@Profile("sync")
@ProcessingGroup("sync")
class SyncProjection {

    private static final String BATCH = SyncBatch.class.getName();

    private final Encoders encoders;
    private final SyncTable table;
    private final SyncHub hub;
    private final PeerBells peers;
    private final Clock clock;
    private final Timer lag;

    SyncProjection(
            Encoders encoders, SyncTable table, SyncHub hub, PeerBells peers, Clock clock, MeterRegistry meters) {
        this.encoders = encoders;
        this.table = table;
        this.hub = hub;
        this.peers = peers;
        this.clock = clock;
        lag = Timer.builder("mirubato.sync.lag")
                .description("From an event's record in the log to its number in the stream")
                .register(meters);
    }

    @EventHandler
    void on(
            UserEvent event,
            @Timestamp Instant at,
            @SequenceNumber long version,
            TrackingToken token,
            MetaData metaData,
            ReplayStatus status) {
        if (event instanceof AccountErased erased) {
            erase(erased.userId().value());
            return;
        }
        Optional<EntityEncoder<?>> encoder = encoders.encoderFor(event.getClass());
        Optional<EntityKey> key = encoders.keyOf(event);
        if (encoder.isEmpty() || key.isEmpty()) {
            return;
        }
        UnitOfWork<?> work = CurrentUnitOfWork.get().root();
        SyncBatch batch = work.getOrComputeResource(BATCH, name -> begin(work, status));
        long position = token.position().orElseThrow();
        batch.apply(
                encoder.get(),
                key.get(),
                new Change(event, at, version, position, text(metaData, "device"), text(metaData, "mid")));
        if (!status.isReplay()) {
            work.afterCommit(committed -> lag.record(Duration.between(at, clock.instant())));
        }
    }

    /** Behind everything that the batch at hand writes, whenever that was begun. */
    private void erase(String user) {
        UnitOfWork<?> work = CurrentUnitOfWork.get().root();
        work.onPrepareCommit(committing -> work.onPrepareCommit(last -> table.erase(user)));
    }

    private SyncBatch begin(UnitOfWork<?> work, ReplayStatus status) {
        Set<EntityKey> keys = touchedBy(work);
        Set<String> users = keys.stream().map(EntityKey::user).collect(Collectors.toCollection(TreeSet::new));
        SyncBatch batch = new SyncBatch(table.positions(users), table.states(keys));
        work.onPrepareCommit(committing -> store(batch));
        if (!status.isReplay()) {
            work.onPrepareCommit(committing -> peers.ring(users(batch)));
            work.afterCommit(committed -> users(batch).forEach(hub::ring));
        }
        return batch;
    }

    private static List<String> users(SyncBatch batch) {
        return batch.advances().stream().map(Advance::user).toList();
    }

    private void store(SyncBatch batch) {
        List<Advance> advances = batch.advances();
        if (!advances.isEmpty()) {
            Map<String, Long> ends = table.advance(advances);
            table.store(batch.rows(ends));
        }
    }

    private Set<EntityKey> touchedBy(UnitOfWork<?> work) {
        List<? extends Message<?>> messages =
                work instanceof BatchingUnitOfWork<?> many ? many.getMessages() : List.of(work.getMessage());
        Set<EntityKey> keys = new TreeSet<>();
        for (Message<?> message : messages) {
            if (message.getPayload() instanceof UserEvent event) {
                encoders.keyOf(event).ifPresent(keys::add);
            }
        }
        return keys;
    }

    private static @Nullable String text(MetaData metaData, String name) {
        Object value = metaData.get(name);
        return value == null ? null : value.toString();
    }
}
