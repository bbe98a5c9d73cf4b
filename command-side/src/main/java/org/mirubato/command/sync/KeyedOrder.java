package org.mirubato.command.sync;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;

/**
 * Lets works of the same key go one after the other at this node, in the order in which they came. Safe for any number of threads.
 *
 * @param <K> keys
 */
final class KeyedOrder<K> {

    private final Map<K, Turn> turns = new ConcurrentHashMap<>();
    private final int most;
    private final Duration patience;

    /**
     * @param most how many works of one key may be there at once: each of them keeps a thread waiting
     * @param patience how long a work waits for those before it
     */
    KeyedOrder(int most, Duration patience) {
        this.most = most;
        this.patience = patience;
    }

    /**
     * Does the work when those before it are over.
     *
     * @throws ConcurrencyException when there are too many, they take too long, or this thread is interrupted: the work was not
     *     begun, and the same again may help
     */
    <T> T inTurn(K key, Supplier<T> work) {
        // a turn is counted in the map's own atomic steps alone, so it goes with the last one who needs it
        Turn turn = turns.compute(key, (same, there) -> joined(there));
        try {
            turn.await();
            try {
                return work.get();
            } finally {
                turn.lock.unlock();
            }
        } finally {
            turns.computeIfPresent(key, (same, there) -> there.left());
        }
    }

    /** For how many keys somebody works or waits. */
    int keys() {
        return turns.size();
    }

    private Turn joined(@Nullable Turn there) {
        Turn turn = there == null ? new Turn() : there;
        if (turn.works == most) {
            throw new ConcurrencyException("Too much of the same is waiting.");
        }
        turn.works++;
        return turn;
    }

    private final class Turn {

        private final ReentrantLock lock = new ReentrantLock(true);
        private int works;

        @Nullable
        Turn left() {
            works--;
            return works == 0 ? null : this;
        }

        void await() {
            try {
                if (!lock.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                    throw new ConcurrencyException("What came before takes long.");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new ConcurrencyException("The server is stopping.", e);
            }
        }
    }
}
