package org.mirubato.sync.client;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** How long to wait after a failure: longer each time, never at the same moment as all others. Used by one thread. */
final class Backoff {

    private static final double UNEVENNESS = 0.5;

    private final Duration first;
    private final Duration longest;
    private Duration next;

    Backoff(Duration first, Duration longest) {
        this.first = first;
        this.longest = longest;
        next = first;
    }

    /** @param wanted by the server; a shorter pause than that is never given */
    Duration after(Duration wanted) {
        long millis = (long)
                (next.toMillis() * (1 - UNEVENNESS * ThreadLocalRandom.current().nextDouble()));
        Duration doubled = next.multipliedBy(2);
        next = doubled.compareTo(longest) > 0 ? longest : doubled;
        return wanted.plusMillis(Math.max(1, millis));
    }

    /** It works again. */
    void over() {
        next = first;
    }
}
