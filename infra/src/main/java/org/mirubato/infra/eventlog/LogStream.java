package org.mirubato.infra.eventlog;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongFunction;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.jspecify.annotations.Nullable;

/**
 * The log from a position on, for one reader: what is new comes from memory when this node has written it, and from the table
 * otherwise. Read by one thread at a time.
 */
final class LogStream implements TrackingEventStream {

    private static final int MOST_FROM_MEMORY = 1024;

    private final LogTail tail;
    private final LongFunction<List<StoredEvent>> fetch;
    private final Deque<TrackedEventMessage<?>> ahead = new ArrayDeque<>();
    private final Runnable listener = this::told;
    private long position;
    private volatile @Nullable Runnable onAvailable;

    /**
     * @param fetch the events after a position, in order; empty at the end
     * @param after where to begin
     */
    LogStream(LogTail tail, LongFunction<List<StoredEvent>> fetch, long after) {
        this.tail = tail;
        this.fetch = fetch;
        this.position = after;
        tail.listen(listener);
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        fill();
        return Optional.ofNullable(ahead.peek());
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        fill();
        if (ahead.isEmpty() && timeout > 0) {
            waitUntilTold(unit.toNanos(timeout));
            fill();
        }
        return !ahead.isEmpty();
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        while (!hasNextAvailable(1, TimeUnit.SECONDS)) {
            // goes on waiting
        }
        return ahead.remove();
    }

    /** The callback may come too often, never too seldom. */
    @Override
    public boolean setOnAvailableCallback(Runnable callback) {
        onAvailable = callback;
        return true;
    }

    @Override
    public void close() {
        tail.leave(listener);
    }

    private void fill() {
        if (!ahead.isEmpty() || tail.head() <= position) {
            return;
        }
        TrackedEventMessage<?> next = tail.recent(position + 1);
        while (next != null && ahead.size() < MOST_FROM_MEMORY) {
            position++;
            ahead.add(next);
            next = tail.recent(position + 1);
        }
        if (ahead.isEmpty()) {
            for (StoredEvent event : fetch.apply(position)) {
                position = event.position();
                ahead.add(event.tracked());
            }
        }
    }

    private void told() {
        Runnable callback = onAvailable;
        if (callback != null) {
            callback.run();
        }
        synchronized (listener) {
            listener.notifyAll();
        }
    }

    private void waitUntilTold(long nanos) throws InterruptedException {
        long deadline = System.nanoTime() + nanos;
        synchronized (listener) {
            long left = nanos;
            while (tail.head() <= position && left > 0) {
                TimeUnit.NANOSECONDS.timedWait(listener, left);
                left = deadline - System.nanoTime();
            }
        }
    }
}
