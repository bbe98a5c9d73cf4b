package org.mirubato.sync;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;

/** The doorbell of this node: who waits for whose changes. Safe for any number of threads. */
@Component
@Profile("sync")
class SyncHub implements Bell, ToldPositions {

    static final int LISTENERS_PER_USER = 10;
    private static final int LOOKS = 6;
    private static final Duration LOOK = Duration.ofMillis(50);
    private static final String RETRY_SECONDS = "10";

    private final SharedPlaces places;
    private final Set<Listener> counted = ConcurrentHashMap.newKeySet();
    private final Map<String, Audience> byUser = new ConcurrentHashMap<>();

    SyncHub(MeterRegistry meters, SharedPlaces places) {
        this.places = places;
        Gauge.builder("mirubato.sync.streams", this, SyncHub::open)
                .description("Streams and long polls that are open on this node")
                .register(meters);
    }

    /**
     * Takes a place. When there is none, those that may be dead are looked at first: a page that is loaded again and again leaves
     * some of these behind.
     *
     * @throws ErrorResponseException (429) when the user has as many open as allowed
     */
    void enter(Listener listener) {
        for (int looks = 0; !entered(listener); looks++) {
            if (looks == LOOKS) {
                throw tooMany();
            }
            listeners(listener.user()).forEach(Listener::probe);
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }

    private boolean entered(Listener listener) {
        boolean[] entered = {false};
        byUser.compute(listener.user(), (user, known) -> {
            Audience audience = known == null ? new Audience() : known;
            entered[0] = audience.listeners.size() < LISTENERS_PER_USER && audience.listeners.add(listener);
            return audience;
        });
        return entered[0] && isWithinAllNodes(listener);
    }

    /** A long poll is soon over and counts at its own node alone. */
    private boolean isWithinAllNodes(Listener listener) {
        if (!listener.isLasting()) {
            return true;
        }
        boolean taken = places.take(listener.user(), LISTENERS_PER_USER);
        if (taken) {
            counted.add(listener);
            if (!listeners(listener.user()).contains(listener)) {
                // it has left meanwhile, and was not counted then
                leave(listener);
            }
        } else {
            leave(listener);
        }
        return taken;
    }

    void leave(Listener listener) {
        if (counted.remove(listener)) {
            places.giveBack(listener.user());
        }
        byUser.computeIfPresent(listener.user(), (user, audience) -> {
            audience.listeners.remove(listener);
            return audience.listeners.isEmpty() ? null : audience;
        });
    }

    SharedPlaces places() {
        return places;
    }

    /** Another node has written: what this one has written is no longer the last. */
    @Override
    public void ring(String user) {
        tell(user, null, 0);
    }

    /**
     * This node has written what {@code fresh} tells; null when that is too much to be kept.
     *
     * @param position how far in the log the user's stream is with it; 0 when that is not known
     */
    void tell(String user, @Nullable Delta fresh, long position) {
        Audience audience = byUser.get(user);
        if (audience != null) {
            audience.fresh = fresh;
            audience.told = Math.max(audience.told, position);
            audience.listeners.forEach(Listener::wake);
        }
    }

    @Override
    public long toldOf(String user) {
        Audience audience = byUser.get(user);
        return audience == null ? 0 : audience.told;
    }

    boolean isWaitedFor(String user) {
        return byUser.containsKey(user);
    }

    /** What was told last of this user, for a moment; null when nothing was. */
    @Nullable
    Delta fresh(String user) {
        Audience audience = byUser.get(user);
        return audience == null ? null : audience.fresh;
    }

    private Set<Listener> listeners(String user) {
        Audience audience = byUser.get(user);
        return audience == null ? Set.of() : audience.listeners;
    }

    /** Wakes who is not at the end of its stream: another node's bell may have gone unheard, or the stream is another one now. */
    void ringBehind(Map<String, Cursor> ends) {
        ends.forEach((user, end) -> listeners(user).stream()
                .filter(listener -> !listener.cursor().isAt(end))
                .forEach(Listener::wake));
    }

    void tick() {
        byUser.values().forEach(audience -> {
            audience.fresh = null;
            audience.listeners.forEach(Listener::tick);
        });
    }

    Set<String> users() {
        return byUser.keySet();
    }

    int open() {
        return byUser.values().stream()
                .mapToInt(audience -> audience.listeners.size())
                .sum();
    }

    /** Before the web server waits for its requests to end: these end only when told to. */
    @EventListener(ContextClosedEvent.class)
    void closeAll() {
        byUser.values().forEach(audience -> audience.listeners.forEach(Listener::close));
    }

    private static ErrorResponseException tooMany() {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.TOO_MANY_REQUESTS,
                "You have " + LISTENERS_PER_USER + " streams open already: close one of them.");
        ErrorResponseException refused = new ErrorResponseException(HttpStatus.TOO_MANY_REQUESTS, problem, null);
        refused.getHeaders().set(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        return refused;
    }

    /** Who waits for one user's changes: a few, who come and go seldom. */
    private static final class Audience {

        private final Set<Listener> listeners = new CopyOnWriteArraySet<>();
        private volatile @Nullable Delta fresh;
        private volatile long told;
    }
}
