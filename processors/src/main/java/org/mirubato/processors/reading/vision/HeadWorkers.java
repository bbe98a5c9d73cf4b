package org.mirubato.processors.reading.vision;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.mirubato.processors.child.ChildFailed;
import org.mirubato.processors.child.ChildProgram;
import org.mirubato.processors.child.SharedChildren;
import org.mirubato.processors.child.WorkerLimits;

/** Reads heads in child processes that stay warm and serve everybody. Safe from any thread. */
public final class HeadWorkers implements HeadEyes, AutoCloseable {

    private static final List<String> NEEDED =
            SharedChildren.needed(List.of("ai.djl.pytorch.engine.PtEngine", "/jnilib/pytorch.properties"));

    private final SharedChildren children;

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
        children = new SharedChildren(limits, folder, program);
    }

    static ChildProgram program(WorkerLimits limits, Path engine) {
        return new ChildProgram(
                "vision",
                HeadWorker.class.getName(),
                NEEDED,
                List.of(
                        "-Dai.djl.offline=true",
                        "-Dai.djl.pytorch.num_threads=" + SharedChildren.cores(limits),
                        "-DDJL_CACHE_DIR=" + ChildProgram.FOLDER,
                        "-DPYTORCH_LIBRARY_PATH=" + engine.toAbsolutePath(),
                        "-DPYTORCH_VERSION=" + EngineFiles.VERSION,
                        "-DPYTORCH_FLAVOR=cpu"),
                // wider vector code was seen to compute convolutions wrongly
                Map.of("ONEDNN_MAX_CPU_ISA", "SSE41"),
                0);
    }

    /** Those of shared children; replaced after 2000 pages. */
    public static WorkerLimits usual() {
        return SharedChildren.usual(2000);
    }

    @Override
    public List<HeadReading> read(List<StaffHead> heads) throws ChildFailed {
        if (heads.isEmpty()) {
            return List.of();
        }
        HeadAnswer answer = children.work(new HeadJob(heads.size()), HeadJob.payload(heads), HeadAnswer.class);
        if (!answer.refusal().isEmpty()) {
            throw VisionUnavailableException.told(answer.refusal());
        }
        return answer.readings();
    }

    @Override
    public void close() {
        children.close();
    }
}
