package org.mirubato.infra.limits;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.mirubato.infra.http.Problem;
import org.mirubato.infra.http.ProblemException;

/** Counts what clients do, and refuses what is too much. */
public final class RateLimiter {

    private static final int TOO_MANY = 429;

    private final Buckets buckets;
    private final InstantSource clock;

    RateLimiter(Buckets buckets, InstantSource clock) {
        this.buckets = buckets;
        this.clock = clock;
    }

    /**
     * Counts one for the client.
     *
     * @throws ProblemException (429, with Retry-After and the limit's headers) when that is one too many
     */
    public void count(Limit limit, String client) {
        require(buckets.take(limit, client));
    }

    Taken take(Limit limit, String client) {
        return buckets.take(limit, client);
    }

    void require(Taken taken) {
        if (taken.granted()) {
            return;
        }
        long seconds = Math.max(1, taken.untilNext().plusMillis(999).toSeconds());
        Map<String, String> headers = headers(taken);
        headers.put("Retry-After", Long.toString(seconds));
        String end = clock.instant()
                .plusSeconds(seconds)
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
        Limit limit = taken.limit();
        String detail = "The limit \"%s\" (%d in %d s) is reached: wait %d s."
                .formatted(limit.name(), limit.times(), limit.period().toSeconds(), seconds);
        Map<String, Object> facts = Map.of("limit", limit.name(), "retryAfter", seconds, "retryAt", end);
        throw new ProblemException(new Problem(TOO_MANY, "rate-limit", "Too many requests", detail, headers, facts));
    }

    /** Where the client stands, as the contract's headers say it. */
    Map<String, String> headers(Taken taken) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("X-RateLimit-Limit", Long.toString(taken.limit().times()));
        headers.put("X-RateLimit-Remaining", Long.toString(taken.remaining()));
        headers.put(
                "X-RateLimit-Reset",
                clock.instant()
                        .plus(taken.untilFull())
                        .truncatedTo(ChronoUnit.SECONDS)
                        .toString());
        return headers;
    }
}
