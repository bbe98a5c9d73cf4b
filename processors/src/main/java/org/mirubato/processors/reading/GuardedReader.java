package org.mirubato.processors.reading;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.timelimiter.TimeLimiter;
import io.github.resilience4j.timelimiter.TimeLimiterConfig;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeoutException;
import org.mirubato.domain.score.ReadValue;
import org.mirubato.processors.child.ChildFailed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A reader that can't hold up the others: it has its time, its share of the machine, and after repeated failures is left alone for a
 * while. Safe from any thread.
 */
final class GuardedReader implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(GuardedReader.class);

    private final PageReader reader;
    private final CircuitBreaker breaker;
    private final Bulkhead bulkhead;
    private final TimeLimiter limiter;
    private final ExecutorService threads;

    /**
     * @param atOnce scores that it reads at once; more wait
     * @param limit time for one score, without waiting
     */
    GuardedReader(PageReader reader, int atOnce, Duration limit) {
        this.reader = reader;
        breaker = CircuitBreaker.of(
                reader.name(),
                CircuitBreakerConfig.custom()
                        .slidingWindowSize(10)
                        .minimumNumberOfCalls(5)
                        .waitDurationInOpenState(Duration.ofMinutes(1))
                        .permittedNumberOfCallsInHalfOpenState(1)
                        .ignoreExceptions(ReaderAtRestException.class)
                        .build());
        breaker.getEventPublisher()
                .onStateTransition(change -> LOG.warn("The reader {} {}", reader.name(), change.getStateTransition()));
        bulkhead = Bulkhead.of(
                reader.name(),
                BulkheadConfig.custom()
                        .maxConcurrentCalls(atOnce)
                        .maxWaitDuration(limit)
                        .build());
        limiter = TimeLimiter.of(reader.name(), limitOf(limit));
        threads = Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "reader-" + reader.name());
            thread.setDaemon(true);
            return thread;
        });
    }

    private static TimeLimiterConfig limitOf(Duration limit) {
        return TimeLimiterConfig.custom()
                .timeoutDuration(limit)
                .cancelRunningFuture(true)
                .build();
    }

    /**
     * What became of it.
     *
     * @param voice what it said; nothing when it failed
     * @param pages as it turned them; as they were when it failed
     * @param complete whether it came to its end
     */
    record Heard(Fusion.Voice voice, ReadablePages pages, boolean complete) {}

    /** Asks the reader; a failure is logged and leaves its part out. */
    Heard hear(ReadablePages pages) {
        Callable<Heard> limited = TimeLimiter.decorateFutureSupplier(limiter, () -> threads.submit(() -> read(pages)));
        try {
            return Bulkhead.decorateCallable(bulkhead, CircuitBreaker.decorateCallable(breaker, limited))
                    .call();
        } catch (CallNotPermittedException e) {
            LOG.debug("The reader {} is left alone for a while", reader.name());
        } catch (ReaderAtRestException e) {
            LOG.debug("The reader {} is not asked: {}", reader.name(), e.getMessage());
        } catch (TimeoutException e) {
            LOG.warn(
                    "The reader {} took longer than {}: this score is read without it",
                    reader.name(),
                    limiter.getTimeLimiterConfig().getTimeoutDuration());
        } catch (Exception e) {
            LOG.warn("The reader {} failed: this score is read without it: {}", reader.name(), e.toString());
        }
        return heard(List.of(), pages, false);
    }

    private Heard read(ReadablePages pages) throws ChildFailed {
        try {
            ReadablePages upright = reader.upright(pages);
            return heard(reader.read(upright), upright, true);
        } catch (StackOverflowError e) {
            // a pattern may need a stack as deep as what a hostile page says is long; the breaker counts exceptions
            // alone
            throw new IllegalStateException("it needs a deeper stack than there is", e);
        }
    }

    private Heard heard(List<ReadValue> values, ReadablePages pages, boolean complete) {
        return new Heard(new Fusion.Voice(reader.name(), reader.reliability(), values), pages, complete);
    }

    String name() {
        return reader.name();
    }

    /** Whether it is asked at present. */
    boolean healthy() {
        return breaker.getState() == CircuitBreaker.State.CLOSED;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
