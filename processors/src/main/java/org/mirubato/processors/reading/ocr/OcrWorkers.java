package org.mirubato.processors.reading.ocr;

import java.nio.file.Path;
import java.util.List;
import org.mirubato.processors.child.ChildFailed;
import org.mirubato.processors.child.ChildProgram;
import org.mirubato.processors.child.SharedChildren;
import org.mirubato.processors.child.WorkerLimits;
import org.mirubato.processors.reading.picture.GreyPicture;

/** Reads pictures in child processes that stay warm and serve everybody. Safe from any thread. */
public final class OcrWorkers implements WordsInPicture, AutoCloseable {

    private static final List<String> NEEDED = SharedChildren.needed(List.of(
            "ai.djl.onnxruntime.engine.OrtEngine",
            "ai.onnxruntime.OrtEnvironment",
            "/models/ch_PP-OCRv4_rec_infer.onnx"));

    private final SharedChildren children;

    /**
     * Starts no process yet.
     *
     * @param folder for the children's temporary files
     */
    public OcrWorkers(WorkerLimits limits, Path folder) {
        this(limits, folder, OcrWorker.class.getName());
    }

    OcrWorkers(WorkerLimits limits, Path folder, String mainClass) {
        children = new SharedChildren(limits, folder, () -> program(limits).running(mainClass));
    }

    private static ChildProgram program(WorkerLimits limits) {
        return new ChildProgram(
                "ocr",
                OcrWorker.class.getName(),
                NEEDED,
                List.of(
                        "-Dai.djl.offline=true",
                        "-DDJL_CACHE_DIR=" + ChildProgram.FOLDER,
                        "-Dmirubato.ocr.threads=" + SharedChildren.cores(limits)));
    }

    /** Those of shared children; replaced after 500 pictures. */
    public static WorkerLimits usual() {
        return SharedChildren.usual(500);
    }

    @Override
    public OcrAnswer read(GreyPicture picture) throws ChildFailed {
        return children.work(new OcrJob(picture.width(), picture.height()), picture.pixels(), OcrAnswer.class);
    }

    @Override
    public void close() {
        children.close();
    }
}
