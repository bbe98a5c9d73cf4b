package org.mirubato.infra.limits;

import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;

/**
 * What came of taking a token.
 *
 * @param untilNext how long until the next token, zero when one was granted
 * @param untilFull how long until the bucket is full again
 */
record Taken(Limit limit, boolean granted, long remaining, Duration untilNext, Duration untilFull) {

    static Taken of(Limit limit, ConsumptionProbe probe) {
        return new Taken(
                limit,
                probe.isConsumed(),
                probe.getRemainingTokens(),
                Duration.ofNanos(probe.getNanosToWaitForRefill()),
                Duration.ofNanos(probe.getNanosToWaitForReset()));
    }

    /** Whether this one is nearer to its end than the other. */
    boolean tighterThan(Taken other) {
        return granted == other.granted ? remaining < other.remaining : !granted;
    }
}
