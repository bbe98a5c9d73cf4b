package org.mirubato.bench.log;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.mirubato.bench.BenchException;
import org.mirubato.domain.DomainEvent;

/** How long after an append is called its event is with a handler, the commit between them included. */
final class HandlerLatency implements AutoCloseable {

    private static final int APPENDS = 400;
    private static final long PAUSE_MILLIS = 2;

    private final LogServer server;
    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(2);
    private final BlockingQueue<Long> handled = new LinkedBlockingQueue<>();
    private final PooledStreamingEventProcessor processor;

    HandlerLatency(LogServer server) {
        this.server = server;
        processor = PooledStreamingEventProcessor.builder()
                .name("latency")
                .eventHandlerInvoker(
                        SimpleEventHandlerInvoker.builder().eventHandlers(this).build())
                .messageSource(server.store())
                .tokenStore(new InMemoryTokenStore())
                .transactionManager(NoTransactionManager.instance())
                .coordinatorExecutor(threads)
                .workerExecutor(threads)
                .initialSegmentCount(1)
                .initialToken(StreamableMessageSource::createHeadToken)
                .build();
        processor.start();
    }

    @EventHandler
    void on(DomainEvent event) {
        handled.add(System.nanoTime());
    }

    double p99Millis() throws InterruptedException {
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < APPENDS; i++) {
            long start = System.nanoTime();
            server.log()
                    .engine()
                    .appendEvents(SampleEvents.ofCommand(SampleEvents.newScore(), SampleEvents.user(i), 1));
            Long end = handled.poll(10, TimeUnit.SECONDS);
            if (end == null) {
                throw new BenchException("an event did not reach its handler within ten seconds");
            }
            times.add((end - start) / 1e6);
            Thread.sleep(PAUSE_MILLIS);
        }
        return Percentile.of(99, times);
    }

    @Override
    public void close() {
        processor.shutDown();
        threads.shutdownNow();
    }
}
