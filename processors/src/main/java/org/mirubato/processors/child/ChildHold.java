package org.mirubato.processors.child;

import java.util.concurrent.ScheduledExecutorService;
import org.jspecify.annotations.Nullable;
import org.mirubato.processors.child.Frames.Frame;

/**
 * One user's hold on a child of a pool; the child starts with the first job and is replaced when it fails or has done its share.
 * Not for several threads.
 */
public final class ChildHold implements AutoCloseable {

    private static final byte[] NOTHING = {};

    private final String userId;
    private final ChildPool pool;
    private final WorkerLimits limits;
    private final ScheduledExecutorService watchdog;
    private @Nullable Child child;
    private boolean closed;

    ChildHold(String userId, ChildPool pool, WorkerLimits limits, ScheduledExecutorService watchdog) {
        this.userId = userId;
        this.pool = pool;
        this.limits = limits;
        this.watchdog = watchdog;
    }

    /** Has a job done to which nothing is added. */
    public <A> Frame<A> work(Object job, Class<A> answerType) throws ChildFailed {
        return work(job, NOTHING, answerType);
    }

    /**
     * Has one job done.
     *
     * @throws ChildFailed when the child overran, crashed or spoke nonsense; the next job gets a new one
     * @throws java.io.UncheckedIOException when no child can be started
     */
    public <A> Frame<A> work(Object job, byte[] payload, Class<A> answerType) throws ChildFailed {
        return child().work(job, payload, answerType, limits.perJob(), watchdog);
    }

    private Child child() {
        if (closed) {
            throw new IllegalStateException("This lease has been closed");
        }
        Child current = child;
        if (current != null && !current.goesOn(limits)) {
            pool.retire(current);
            current = null;
        }
        if (current == null) {
            current = pool.take(userId);
            child = current;
        }
        return current;
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            pool.giveBack(userId, child);
        }
    }
}
