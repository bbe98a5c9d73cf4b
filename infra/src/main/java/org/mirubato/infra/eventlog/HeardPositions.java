package org.mirubato.infra.eventlog;

import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Which part of the log this node knows of, because it has written it or was told. Both come in pieces, and not always in the
 * order of the log. Safe for any number of threads.
 */
final class HeardPositions {

    /** First to last position of the pieces behind a gap. */
    private final NavigableMap<Long, Long> apart = new TreeMap<>();

    private long upTo;

    /** Takes in a piece, both ends included; one that is known already changes nothing. */
    synchronized void heard(long first, long last) {
        if (last > upTo) {
            apart.merge(first, last, Math::max);
            join();
        }
    }

    /** The position up to which nothing is missing. */
    synchronized long upTo() {
        return upTo;
    }

    /** What is missing up to {@code position} is not waited for any longer. */
    synchronized void skipTo(long position) {
        upTo = Math.max(upTo, position);
        join();
    }

    private void join() {
        while (!apart.isEmpty() && apart.firstKey() <= upTo + 1) {
            upTo = Math.max(upTo, apart.pollFirstEntry().getValue());
        }
    }
}
