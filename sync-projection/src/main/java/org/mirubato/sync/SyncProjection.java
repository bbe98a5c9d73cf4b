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
import java.util.TreeMap;
import java.util.TreeSet;
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
import org.mirubato.sync.SyncTable.Known;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Numbers every change of a user without gaps, in the transaction that writes it. A batch costs one statement to load what it
 * touches and one to store it; whoever waits for one of its users is woken after the commit with what was written, unless the events
 * are only told again.
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
        Known known = table.known(touchedBy(work));
        SyncBatch batch = new SyncBatch(known.positions(), known.states());
        Map<String, News> news = new TreeMap<>();
        work.onPrepareCommit(committing -> news.putAll(stored(batch)));
        if (!status.isReplay()) {
            work.onPrepareCommit(committing -> peers.ring(news.keySet()));
            work.afterCommit(committed -> news.forEach((user, each) -> hub.tell(user, each.delta(), each.position())));
        }
        return batch;
    }

    /** What the batch has brought to each user. */
    private Map<String, News> stored(SyncBatch batch) {
        List<Advance> advances = batch.advances();
        if (advances.isEmpty()) {
            return Map.of();
        }
        List<SyncRow> rows = batch.rows();
        Map<String, Cursor> ends = table.store(advances, rows);
        Map<String, News> news = new TreeMap<>();
        for (Advance advance : advances) {
            Cursor end = ends.get(advance.user());
            boolean waits = hub.isWaitedFor(advance.user());
            Delta delta = end != null && waits ? FreshDeltas.of(advance, rows, end) : null;
            news.put(advance.user(), new News(delta, advance.position()));
        }
        return news;
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

    /**
     * What a batch has brought to a user.
     *
     * @param delta null when that is much, or nobody waits for it here
     * @param position how far in the log the user's stream is with it
     */
    private record News(@Nullable Delta delta, long position) {}
}
