package org.mirubato.infra.embedded;

import java.time.Duration;

/**
 * How often a server that ends is started again.
 *
 * @param most in a row; then it is left alone
 * @param pause before the second start in a row; doubles with each further one
 * @param longestPause where the doubling ends
 * @param steady a server that has run this long begins a new row
 */
record Restarts(int most, Duration pause, Duration longestPause, Duration steady) {

    /** A minute and a half in all: a full disk or a lack of memory may have passed by then. */
    static final Restarts USUAL =
            new Restarts(10, Duration.ofMillis(250), Duration.ofSeconds(30), Duration.ofSeconds(5));

    /**
     * The pause before a start.
     *
     * @param inARow 1 for the first start, which is not waited for
     */
    Duration before(int inARow) {
        if (inARow < 2) {
            return Duration.ZERO;
        }
        Duration doubled = pause.multipliedBy(1L << Math.min(inARow - 2, 30));
        return doubled.compareTo(longestPause) < 0 ? doubled : longestPause;
    }
}
