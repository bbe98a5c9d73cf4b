package org.mirubato.sync;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * How fast one socket of the reference is read: its client empties a queue of up to 200 frames at once and would lose it with the
 * connection, so many are read at once, and after that six a second. Safe for any number of threads.
 */
final class Pace {

    static final int AT_ONCE = 300;
    static final int PER_SECOND = 6;

    private final Clock clock;
    private double left = AT_ONCE;
    private Instant since;

    Pace(Clock clock) {
        this.clock = clock;
        since = clock.instant();
    }

    /** Whether one more may be read now; if so, it counts. */
    synchronized boolean take() {
        Instant now = clock.instant();
        double seconds = Math.max(0, Duration.between(since, now).toMillis() / 1000.0);
        left = Math.min(AT_ONCE, left + seconds * PER_SECOND);
        since = now;
        if (left < 1) {
            return false;
        }
        left -= 1;
        return true;
    }
}
