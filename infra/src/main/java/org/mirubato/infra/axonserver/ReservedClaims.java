package org.mirubato.infra.axonserver;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;
import org.mirubato.domain.Claiming.Claim;
import org.mirubato.infra.eventlog.ClaimHash;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Values that one aggregate alone may hold, in PostgreSQL. They are reserved before the append, which Axon Server does, so a
 * reservation may be left by an append that failed: it counts once its aggregate has events, and may be taken over after a
 * while when it never got any.
 */
public final class ReservedClaims {

    private final JdbcTemplate jdbc;
    private final ClaimHash hash;
    private final Predicate<String> hasEvents;
    private final Duration patience;

    /**
     * @param hasEvents whether an aggregate exists
     * @param patience longer than any append can take
     */
    public ReservedClaims(JdbcTemplate jdbc, ClaimHash hash, Predicate<String> hasEvents, Duration patience) {
        this.jdbc = jdbc;
        this.hash = hash;
        this.hasEvents = hasEvents;
        this.patience = patience;
    }

    /** Reserves the value for the aggregate; false when another one holds it, or may be about to. */
    boolean reserve(Claim claim, String aggregateId) {
        String hashed = hash.hash(claim.scope(), claim.value());
        int taken = jdbc.update(
                "insert into reserved_claims (scope, value, aggregate_id) values (?, ?, ?)"
                        + " on conflict (scope, value) do update set reserved_at = now()"
                        + " where reserved_claims.aggregate_id = excluded.aggregate_id",
                claim.scope(),
                hashed,
                aggregateId);
        return taken == 1 || takeOver(claim.scope(), hashed, aggregateId);
    }

    private boolean takeOver(String scope, String hashed, String aggregateId) {
        Optional<String> other = row(scope, hashed);
        return other.isPresent()
                && !hasEvents.test(other.get())
                && jdbc.update(
                                "update reserved_claims set aggregate_id = ?, reserved_at = now() where scope = ? and value = ?"
                                        + " and aggregate_id = ? and reserved_at < now() - make_interval(secs => ?)",
                                aggregateId,
                                scope,
                                hashed,
                                other.get(),
                                (double) patience.toSeconds())
                        == 1;
    }

    /** The aggregate that holds the value, as of the last append. */
    public Optional<String> holder(String scope, String value) {
        return row(scope, hash.hash(scope, value)).filter(hasEvents);
    }

    private Optional<String> row(String scope, String hashed) {
        return jdbc
                .queryForList(
                        "select aggregate_id from reserved_claims where scope = ? and value = ?",
                        String.class,
                        scope,
                        hashed)
                .stream()
                .findFirst();
    }
}
