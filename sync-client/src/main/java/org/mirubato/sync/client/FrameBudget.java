package org.mirubato.sync.client;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/** Keeps a line below the rate at which the server closes it: 60 frames in 10 s. Safe for any number of threads. */
final class FrameBudget {

    /** A few are left for pings and tokens. */
    static final int MOST = 50;

    private static final long WINDOW = Duration.ofSeconds(11).toNanos();

    private final Deque<Long> spent = new ArrayDeque<>();

    synchronized boolean has() {
        long now = System.nanoTime();
        while (!spent.isEmpty() && now - spent.peekFirst() > WINDOW) {
            spent.removeFirst();
        }
        return spent.size() < MOST;
    }

    synchronized void spend() {
        spent.addLast(System.nanoTime());
    }
}
