package org.mirubato.infra.axon;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * When read models are told that the log has grown: a moment later and all together, so that the stream of devices, which is told at
 * once, has the processors for itself and one transaction of theirs takes in several changes. At once while somebody waits for
 * them here, or may wait at another node; after a device's push while one is worked on, within bounds. Safe for any number of threads.
 */
final class ReadModelPace implements AutoCloseable {

    static final Duration PAUSE = Duration.ofMillis(20);

    /** So long they rest at most, however many pushes follow each other. */
    static final Duration REST = Duration.ofMillis(300);

    private final BooleanSupplier others;
    private final Set<Runnable> due = ConcurrentHashMap.newKeySet();
    private final AtomicInteger waiting = new AtomicInteger();
    private final AtomicInteger resting = new AtomicInteger();
    private final AtomicBoolean planned = new AtomicBoolean();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(ReadModelPace::thread);

    /** @param others whether there may be other nodes */
    ReadModelPace(BooleanSupplier others) {
        this.others = others;
    }

    /** @param reader returns at once; is run after the pause at the latest, once for all that is new until then */
    void tell(Runnable reader) {
        if (others.getAsBoolean()) {
            reader.run();
            return;
        }
        due.add(reader);
        if (waiting.get() > 0) {
            tellAll();
        } else if (planned.compareAndSet(false, true)) {
            tellLater(System.nanoTime());
        }
    }

    /** What the work appends they take in when it is over: their turn before that would be at its cost. */
    <T> T resting(Supplier<T> work) {
        resting.incrementAndGet();
        try {
            return work.get();
        } finally {
            resting.decrementAndGet();
        }
    }

    /** Somebody waits for the read models, until {@link #relax()}. */
    void hurry() {
        waiting.incrementAndGet();
        tellAll();
    }

    void relax() {
        waiting.decrementAndGet();
    }

    private void tellLater(long since) {
        clock.schedule(() -> tellUnlessResting(since), PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void tellUnlessResting(long since) {
        if (resting.get() > 0 && System.nanoTime() - since < REST.toNanos()) {
            tellLater(since);
            return;
        }
        planned.set(false);
        tellAll();
    }

    private void tellAll() {
        due.forEach(reader -> {
            if (due.remove(reader)) {
                reader.run();
            }
        });
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "read-model-pace");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
