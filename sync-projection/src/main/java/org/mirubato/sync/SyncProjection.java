package org.mirubato.sync;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ReplayStatus;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.UserEvent;
import org.mirubato.domain.identity.AccountEvent.AccountErased;
import org.mirubato.sync.SyncBatch.Known;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Numbers every change of a user without gaps, in the statement that writes it. A batch costs one statement to load what it
 * changes, unless all of that only begins, and one to store it with its place in the log; whoever waits for one of its users is
 * woken after that with what was written, unless the events are only told again.
 */
@Component
@Profile("sync")
@ProcessingGroup("sync")
class SyncProjection {

    private static final String BATCH = SyncBatch.class.getName();

    /** The streams may be other ones than were thought: once since all was thought to begin, once since a rebuild was done meanwhile. */
    private static final int TRIES = 3;

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
        UnitOfWork<?> work = CurrentUnitOfWork.get().root();
        if (event instanceof AccountErased erased) {
            batch(work, status).erase(erased.userId().value());
            return;
        }
        Optional<EntityEncoder<?>> encoder = encoders.encoderFor(event.getClass());
        if (encoder.isEmpty()) {
            return;
        }
        long position = token.position().orElseThrow();
        batch(work, status)
                .add(
                        encoder.get(),
                        encoders.keyOf(event).orElseThrow(),
                        new Change(event, at, version, position, text(metaData, "device"), text(metaData, "mid")));
        if (!status.isReplay()) {
            work.afterCommit(committed -> lag.record(Duration.between(at, clock.instant())));
        }
    }

    private SyncBatch batch(UnitOfWork<?> work, ReplayStatus status) {
        return work.getOrComputeResource(BATCH, name -> begin(work, status));
    }

    private SyncBatch begin(UnitOfWork<?> work, ReplayStatus status) {
        SyncBatch batch = new SyncBatch();
        Map<String, News> news = new TreeMap<>();
        work.onPrepareCommit(committing -> news.putAll(stored(batch, PlaceInLog.of(work))));
        if (!status.isReplay()) {
            work.afterCommit(committed -> {
                news.forEach((user, each) -> hub.tell(user, each.delta(), each.position()));
                peers.ring(news.keySet());
            });
        }
        return batch;
    }

    /** What the batch has brought to each user. */
    private Map<String, News> stored(SyncBatch batch, @Nullable PlaceInLog place) {
        Known known = batch.beginsAll() ? Known.NOTHING : table.known(batch.keys());
        for (int i = 0; i < TRIES; i++) {
            StreamChanges changes = batch.on(known);
            if (changes.isEmpty()) {
                return Map.of();
            }
            Optional<Map<String, Cursor>> ends = table.store(changes, place);
            if (ends.isPresent()) {
                return news(changes, ends.get(), place);
            }
            known = table.known(batch.keys());
        }
        throw new UnableToClaimTokenException(
                "The place of the streams in the log has moved on elsewhere; it is read again.");
    }

    private Map<String, News> news(StreamChanges changes, Map<String, Cursor> ends, @Nullable PlaceInLog place) {
        if (place != null) {
            place.moved();
        }
        Map<String, News> news = new TreeMap<>();
        for (Advance advance : changes.advances()) {
            Cursor end = ends.get(advance.user());
            boolean waits = hub.isWaitedFor(advance.user());
            Delta delta = end != null && waits ? FreshDeltas.of(advance, changes.rows(), end) : null;
            news.put(advance.user(), new News(delta, advance.position()));
        }
        return news;
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
