package org.mirubato.infra.rebuild;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntSupplier;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.mirubato.infra.axon.ProjectionWatermarks;

/** A processor that fills the new tables of a read model. */
final class Filler implements AutoCloseable {

    private static final long PAUSE_NANOS = 1_000_000;

    private final PooledStreamingEventProcessor processor;
    private final IntSupplier segments;
    private final ScheduledExecutorService threads;

    /** @param segments how many there are of this processor, wherever they run */
    Filler(PooledStreamingEventProcessor processor, IntSupplier segments, ScheduledExecutorService threads) {
        this.processor = processor;
        this.segments = segments;
        this.threads = threads;
    }

    /** Begins, or goes on where the last one stopped; nothing happens while it runs. */
    void start() {
        processor.start();
    }

    /** The log position up to which all is in the new tables; -1 while not every segment runs here. */
    long position() {
        return processor.processingStatus().size() < segments.getAsInt() ? -1 : ProjectionWatermarks.lowest(processor);
    }

    /** Waits until everything up to {@code position} is in the new tables, then stops; false when that takes too long. */
    boolean finish(long position, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (position() < position) {
            if (System.nanoTime() > deadline || Thread.currentThread().isInterrupted()) {
                return false;
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        processor.shutDown();
        return true;
    }

    /** Stops; its tokens tell the next one where to go on. */
    @Override
    public void close() {
        processor.shutDown();
        threads.shutdown();
    }
}
