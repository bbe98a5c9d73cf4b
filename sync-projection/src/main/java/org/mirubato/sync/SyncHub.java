package org.mirubato.sync;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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
class SyncHub implements Bell {

    static final int LISTENERS_PER_USER = 10;
    private static final String RETRY_SECONDS = "10";

    private final Map<String, Set<Listener>> byUser = new ConcurrentHashMap<>();

    SyncHub(MeterRegistry meters) {
        Gauge.builder("mirubato.sync.streams", this, SyncHub::open)
                .description("Streams and long polls that are open on this node")
                .register(meters);
    }

    /** @throws ErrorResponseException (429) when the user has as many open as allowed */
    void enter(Listener listener) {
        boolean[] entered = {false};
        byUser.compute(listener.user(), (user, known) -> {
            Set<Listener> listeners = known == null ? ConcurrentHashMap.newKeySet() : known;
            entered[0] = listeners.size() < LISTENERS_PER_USER && listeners.add(listener);
            return listeners;
        });
        if (!entered[0]) {
            throw tooMany();
        }
    }

    void leave(Listener listener) {
        byUser.computeIfPresent(listener.user(), (user, listeners) -> {
            listeners.remove(listener);
            return listeners.isEmpty() ? null : listeners;
        });
    }

    @Override
    public void ring(String user) {
        byUser.getOrDefault(user, Set.of()).forEach(Listener::wake);
    }

    /** Wakes who is not at the end of its stream: another node's bell may have gone unheard, or the stream is another one now. */
    void ringBehind(Map<String, Cursor> ends) {
        ends.forEach((user, end) -> byUser.getOrDefault(user, Set.of()).stream()
                .filter(listener -> !listener.cursor().equals(end))
                .forEach(Listener::wake));
    }

    void tick() {
        byUser.values().forEach(listeners -> listeners.forEach(Listener::tick));
    }

    Set<String> users() {
        return byUser.keySet();
    }

    int open() {
        return byUser.values().stream().mapToInt(Set::size).sum();
    }

    /** Before the web server waits for its requests to end: these end only when told to. */
    @EventListener(ContextClosedEvent.class)
    void closeAll() {
        byUser.values().forEach(listeners -> listeners.forEach(Listener::close));
    }

    private static ErrorResponseException tooMany() {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.TOO_MANY_REQUESTS,
                "You have " + LISTENERS_PER_USER + " streams open already: close one of them.");
        ErrorResponseException refused = new ErrorResponseException(HttpStatus.TOO_MANY_REQUESTS, problem, null);
        refused.getHeaders().set(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        return refused;
    }
}
