package org.mirubato.sync;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks every few seconds whether a socket or stream may go on; a look that takes longer is waited for. */
final class SessionWatch {

    private static final int TICKS_PER_LOOK = 15;
    private static final Logger LOG = LoggerFactory.getLogger(SessionWatch.class);

    private final Executor threads;
    private final List<Condition> conditions;
    private final AtomicBoolean looking = new AtomicBoolean();
    private int ticks;

    /** @param threads may wait */
    SessionWatch(Executor threads, Condition... conditions) {
        this.threads = threads;
        this.conditions = List.of(conditions);
    }

    /**
     * On what a socket goes on.
     *
     * @param holds may wait a little
     * @param otherwise what is done when it does not hold any more
     */
    record Condition(BooleanSupplier holds, Runnable otherwise) {}

    /** A second has passed. */
    void tick() {
        ticks++;
        if (ticks % TICKS_PER_LOOK == 0 && looking.compareAndSet(false, true)) {
            threads.execute(this::lookAtAll);
        }
    }

    private void lookAtAll() {
        try {
            conditions.forEach(SessionWatch::look);
        } finally {
            looking.set(false);
        }
    }

    private static void look(Condition condition) {
        try {
            if (!condition.holds().getAsBoolean()) {
                condition.otherwise().run();
            }
        } catch (RuntimeException e) {
            LOG.debug("a session could not be looked at; the next look tells", e);
        }
    }
}
