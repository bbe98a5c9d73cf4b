package org.mirubato.processors.child;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Child processes that keep nothing of a job once it is done, so they serve everybody and stay warm. Made with the first job: a server
 * that lacks what they need starts all the same. Safe from any thread.
 */
public final class SharedChildren implements AutoCloseable {

    private static final String EVERYBODY = "everybody";

    /** Of DJL, and of the frames in which a child is spoken to. */
    private static final List<String> NETWORKS = List.of(
            "ai.djl.Model",
            "com.google.gson.Gson",
            "com.sun.jna.Native",
            "org.apache.commons.compress.archivers.ArchiveEntry",
            "org.slf4j.Logger",
            "org.mirubato.domain.score.Place",
            "tools.jackson.databind.ObjectMapper",
            "tools.jackson.core.JsonParser",
            "com.fasterxml.jackson.annotation.JsonProperty",
            "org.jspecify.annotations.Nullable");

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

    /**
     * Names on the class path of a child that runs networks, as {@link ChildProgram#needed} wants them.
     *
     * @param engine the engine's own
     */
    public static List<String> needed(List<String> engine) {
        return Stream.concat(engine.stream(), NETWORKS.stream()).toList();
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
