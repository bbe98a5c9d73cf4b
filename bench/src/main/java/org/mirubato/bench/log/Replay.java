package org.mirubato.bench.log;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.mirubato.infra.eventlog.LogEventStore;

/** Tells a handler that does nothing the whole log, by a processor like those of the application. */
record Replay(LogEventStore store) {

    private static final int BATCH = 500;
    private static final int SEGMENTS = 2;

    /** Events in a second, from the start of the processor until the last of {@code events} has been handled. */
    double rate(long events) throws InterruptedException {
        ScheduledExecutorService threads = Executors.newScheduledThreadPool(SEGMENTS + 1);
        Counted counted = new Counted(events);
        PooledStreamingEventProcessor processor = PooledStreamingEventProcessor.builder()
                .name("replay")
                .eventHandlerInvoker(SimpleEventHandlerInvoker.builder()
                        .eventHandlers(counted)
                        .build())
                .messageSource(store)
                .tokenStore(new InMemoryTokenStore())
                .transactionManager(NoTransactionManager.instance())
                .coordinatorExecutor(threads)
                .workerExecutor(threads)
                .initialSegmentCount(SEGMENTS)
                .initialToken(StreamableMessageSource::createTailToken)
                .batchSize(BATCH)
                .build();
        long start = System.nanoTime();
        processor.start();
        try {
            counted.await();
            return events / ((System.nanoTime() - start) / 1e9);
        } finally {
            processor.shutDown();
            threads.shutdownNow();
        }
    }
}
