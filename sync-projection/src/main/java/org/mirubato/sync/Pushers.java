package org.mirubato.sync;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Executor;

/**
 * Shares a few threads among users: nobody has more than {@value #AT_ONCE} of them, however much comes from all of one's devices. What
 * is more waits its turn, in its order. Safe for any number of threads.
 */
final class Pushers {

    private static final int AT_ONCE = 2;

    private final Executor threads;
    private final Map<String, Turns> byUser = new HashMap<>();

    /** @param threads may wait for the log */
    Pushers(Executor threads) {
        this.threads = threads;
    }

    /** Returns at once. */
    void execute(String user, Runnable work) {
        synchronized (byUser) {
            Turns turns = byUser.computeIfAbsent(user, name -> new Turns());
            if (turns.running == AT_ONCE) {
                turns.waiting.add(work);
                return;
            }
            turns.running++;
        }
        begin(user, work);
    }

    private void begin(String user, Runnable work) {
        threads.execute(() -> {
            try {
                work.run();
            } finally {
                ended(user);
            }
        });
    }

    private void ended(String user) {
        Runnable next;
        synchronized (byUser) {
            Turns turns = byUser.computeIfAbsent(user, name -> new Turns());
            next = turns.waiting.poll();
            if (next == null && --turns.running == 0) {
                byUser.remove(user);
            }
        }
        if (next != null) {
            begin(user, next);
        }
    }

    /** Of one user. */
    private static final class Turns {

        private final Queue<Runnable> waiting = new ArrayDeque<>();
        private int running;
    }
}
