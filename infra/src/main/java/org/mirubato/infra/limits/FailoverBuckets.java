package org.mirubato.infra.limits;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the shared buckets, and those of this process while the shared ones are away. A circuit breaker sees to it that their
 * absence costs a request nothing.
 */
final class FailoverBuckets implements Buckets {

    private static final Logger LOG = LoggerFactory.getLogger(FailoverBuckets.class);
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final Buckets shared;
    private final Buckets local;
    private final CircuitBreaker breaker = CircuitBreaker.of(
            "shared-buckets",
            CircuitBreakerConfig.custom()
                    .slidingWindowSize(4)
                    .minimumNumberOfCalls(2)
                    .waitDurationInOpenState(PAUSE)
                    .permittedNumberOfCallsInHalfOpenState(1)
                    .build());

    FailoverBuckets(Buckets shared, Buckets local) {
        this.shared = shared;
        this.local = local;
        breaker.getEventPublisher()
                .onStateTransition(event -> LOG.info("Shared rate limits: {}", event.getStateTransition()));
    }

    @Override
    public Taken take(Limit limit, String client) {
        if (!breaker.tryAcquirePermission()) {
            return local.take(limit, client);
        }
        long start = System.nanoTime();
        try {
            Taken taken = shared.take(limit, client);
            breaker.onSuccess(System.nanoTime() - start, breaker.getTimestampUnit());
            return taken;
        } catch (RuntimeException e) {
            breaker.onError(System.nanoTime() - start, breaker.getTimestampUnit(), e);
            return local.take(limit, client);
        }
    }
}
