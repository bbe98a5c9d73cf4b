package org.mirubato.sync;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** How many frames one socket has sent lately. Used by one thread at a time. */
final class FrameRate {

    static final int MOST = 60;
    static final Duration WINDOW = Duration.ofSeconds(10);

    private final Deque<Instant> frames = new ArrayDeque<>(1);
    private final Clock clock;

    FrameRate(Clock clock) {
        this.clock = clock;
    }

    /** Counts one; false when that is one too many. */
    boolean count() {
        Instant now = clock.instant();
        while (!frames.isEmpty() && frames.peekFirst().plus(WINDOW).isBefore(now)) {
            frames.removeFirst();
        }
        frames.addLast(now);
        return frames.size() <= MOST;
    }
}
