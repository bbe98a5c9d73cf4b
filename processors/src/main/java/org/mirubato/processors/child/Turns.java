package org.mirubato.processors.child;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * Lets as many users go on at once as there are workers. Of those who wait, whoever is better served now comes first, but
 * nobody is overtaken for long. Safe from any thread.
 */
final class Turns {

    private final Duration overtaken;
    private final Predicate<String> betterNow;
    private final List<Waiter> waiting = new ArrayList<>();
    private int free;

    private static final class Waiter {

        private final String userId;
        private boolean called;
        private boolean passedOver;
        private long passedOverAt;

        private Waiter(String userId) {
            this.userId = userId;
        }
    }

    /**
     * @param overtaken for how long others may come before the one who waits longest
     * @param betterNow whether this is a good moment for a user
     */
    Turns(int free, Duration overtaken, Predicate<String> betterNow) {
        this.free = free;
        this.overtaken = overtaken;
        this.betterNow = betterNow;
    }

    /** Waits for a turn; false when none came in time. */
    synchronized boolean take(String userId, Duration patience) throws InterruptedException {
        if (free > 0) {
            free--;
            return true;
        }
        Waiter waiter = new Waiter(userId);
        waiting.add(waiter);
        try {
            await(waiter, System.nanoTime() + patience.toNanos());
            return waiter.called;
        } catch (InterruptedException e) {
            if (waiter.called) {
                giveBack();
            }
            throw e;
        } finally {
            waiting.remove(waiter);
        }
    }

    private void await(Waiter waiter, long deadline) throws InterruptedException {
        for (long left = deadline - System.nanoTime();
                left > 0 && !waiter.called;
                left = deadline - System.nanoTime()) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
    }

    /** Ends a turn; the next one begins at once when somebody waits. */
    synchronized void giveBack() {
        if (waiting.isEmpty()) {
            free++;
            return;
        }
        Waiter next = next();
        next.called = true;
        waiting.remove(next);
        notifyAll();
    }

    private Waiter next() {
        Waiter first = waiting.get(0);
        long now = System.nanoTime();
        if (first.passedOver && now - first.passedOverAt > overtaken.toNanos()) {
            return first;
        }
        Waiter better = waiting.stream()
                .filter(waiter -> betterNow.test(waiter.userId))
                .findFirst()
                .orElse(first);
        if (better != first && !first.passedOver) {
            first.passedOver = true;
            first.passedOverAt = now;
        }
        return better;
    }
}
