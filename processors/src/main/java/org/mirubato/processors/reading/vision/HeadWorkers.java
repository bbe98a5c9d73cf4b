package org.mirubato.processors.reading.vision;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mirubato.processors.child.ChildFailed;
import org.mirubato.processors.child.ChildHold;
import org.mirubato.processors.child.ChildPool;
import org.mirubato.processors.child.ChildProgram;
import org.mirubato.processors.child.WorkerLimits;

/**
 * Reads heads in child processes that stay warm. They hold nothing of a picture once it is read, so they serve everybody. Safe from
 * any thread.
 */
public final class HeadWorkers implements HeadEyes, AutoCloseable {

    private static final String EVERYBODY = "everybody";

    private static final List<String> NEEDED = List.of(
            "ai.djl.Model",
            "ai.djl.pytorch.engine.PtEngine",
            "/jnilib/pytorch.properties",
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
     * Starts no process yet, nor unpacks the engine: the first heads to read do.
     *
     * @param folder for the children's temporary files
     * @param engines where the engine is unpacked and kept
     */
    public HeadWorkers(WorkerLimits limits, Path folder, Path engines) {
        this(limits, folder, () -> program(limits, EngineFiles.unpack(engines)));
    }

    HeadWorkers(WorkerLimits limits, Path folder, Supplier<ChildProgram> program) {
        this.limits = limits;
        this.folder = folder;
        this.program = program;
    }

    private synchronized ChildPool pool() {
        if (closed) {
            throw new IllegalStateException("The vision workers have been closed");
        }
        ChildPool current = pool == null ? new ChildPool(limits, folder, program.get()) : pool;
        pool = current;
        return current;
    }

    static ChildProgram program(WorkerLimits limits, Path engine) {
        int threads = Math.max(1, Runtime.getRuntime().availableProcessors() / limits.children());
        return new ChildProgram(
                "vision",
                HeadWorker.class.getName(),
                NEEDED,
                List.of(
                        "-Dai.djl.offline=true",
                        "-Dai.djl.pytorch.num_threads=" + threads,
                        "-DDJL_CACHE_DIR=" + ChildProgram.FOLDER,
                        "-DPYTORCH_LIBRARY_PATH=" + engine.toAbsolutePath(),
                        "-DPYTORCH_VERSION=" + EngineFiles.VERSION,
                        "-DPYTORCH_FLAVOR=cpu"),
                // wider vector code was seen to compute convolutions wrongly
                Map.of("ONEDNN_MAX_CPU_ISA", "SSE41"));
    }

    /** One child for two cores, 256 MB of heap, a minute for a page; replaced after 2000 pages, ended after five minutes of rest. */
    public static WorkerLimits usual() {
        return new WorkerLimits(
                Math.max(1, Runtime.getRuntime().availableProcessors() / 2),
                256,
                Duration.ofSeconds(60),
                2000,
                Duration.ofMinutes(2),
                Duration.ofMinutes(5));
    }

    @Override
    public List<HeadReading> read(List<StaffHead> heads) throws ChildFailed {
        if (heads.isEmpty()) {
            return List.of();
        }
        try (ChildHold hold = pool().hold(EVERYBODY)) {
            HeadAnswer answer = hold.work(new HeadJob(heads.size()), HeadJob.payload(heads), HeadAnswer.class)
                    .message();
            if (!answer.refusal().isEmpty()) {
                throw VisionUnavailableException.told(answer.refusal());
            }
            return answer.readings();
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (pool != null) {
            pool.close();
        }
    }
}
