package org.mirubato.processors.child;

import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Child processes that keep nothing of a job once it is done, so they serve everybody and stay warm. Made with the first job: a server
 * that lacks what they need starts all the same. Safe from any thread.
 */
public final class SharedChildren implements AutoCloseable {

    private static final String EVERYBODY = "everybody";

    private final WorkerLimits limits;
    private final Path folder;
    private final Supplier<ChildProgram> program;
    private @Nullable ChildPool pool;
    private boolean closed;

    /**
     * Starts no process yet, nor asks for the program.
     *
     * @param folder for the children's temporary files
     */
    public SharedChildren(WorkerLimits limits, Path folder, Supplier<ChildProgram> program) {
        this.limits = limits;
        this.folder = folder;
        this.program = program;
    }

    /** One child for two cores, 256 MB of heap, a minute for a job; ended after five minutes of rest. */
    public static WorkerLimits usual(int jobsPerChild) {
        return new WorkerLimits(
                Math.max(1, Runtime.getRuntime().availableProcessors() / 2),
                256,
                Duration.ofSeconds(60),
                jobsPerChild,
                Duration.ofMinutes(2),
                Duration.ofMinutes(5));
    }

    /** The cores that each child may keep busy, one at least. */
    public static int cores(WorkerLimits limits) {
        return Math.max(1, Runtime.getRuntime().availableProcessors() / limits.children());
    }

    /**
     * Has one job done.
     *
     * @throws ChildFailed when the child overran, crashed or spoke nonsense
     * @throws IllegalStateException once closed
     */
    public <A> A work(Object job, byte[] payload, Class<A> answerType) throws ChildFailed {
        try (ChildHold hold = pool().hold(EVERYBODY)) {
            return hold.work(job, payload, answerType).message();
        }
    }

    private synchronized ChildPool pool() {
        if (closed) {
            throw new IllegalStateException("These workers have been closed");
        }
        ChildPool current = pool == null ? new ChildPool(limits, folder, program.get()) : pool;
        pool = current;
        return current;
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (pool != null) {
            pool.close();
        }
    }
}
