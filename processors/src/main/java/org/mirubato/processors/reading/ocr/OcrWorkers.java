package org.mirubato.processors.reading.ocr;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mirubato.processors.child.ChildFailed;
import org.mirubato.processors.child.ChildHold;
import org.mirubato.processors.child.ChildPool;
import org.mirubato.processors.child.ChildProgram;
import org.mirubato.processors.child.WorkerLimits;
import org.mirubato.processors.reading.picture.GreyPicture;

/** Reads pictures in child processes that stay warm. They hold nothing of a picture once it is read, so they serve everybody. Safe from any thread. */
public final class OcrWorkers implements WordsInPicture, AutoCloseable {

    private static final String EVERYBODY = "everybody";

    private final WorkerLimits limits;
    private final Path folder;
    private final String mainClass;
    private @Nullable ChildPool pool;

    /**
     * Starts no process yet.
     *
     * @param folder for the children's temporary files
     */
    public OcrWorkers(WorkerLimits limits, Path folder) {
        this(limits, folder, OcrWorker.class.getName());
    }

    OcrWorkers(WorkerLimits limits, Path folder, String mainClass) {
        this.limits = limits;
        this.folder = folder;
        this.mainClass = mainClass;
    }

    /** Made with the first picture, so that a server without the networks starts all the same. */
    private synchronized ChildPool pool() {
        ChildPool known = pool;
        if (known == null) {
            known = new ChildPool(limits, folder, program().running(mainClass));
            pool = known;
        }
        return known;
    }

    private ChildProgram program() {
        int cores = Runtime.getRuntime().availableProcessors();
        return new ChildProgram(
                "ocr",
                OcrWorker.class.getName(),
                List.of(
                        "ai.djl.Model",
                        "ai.djl.onnxruntime.engine.OrtEngine",
                        "ai.onnxruntime.OrtEnvironment",
                        "/models/ch_PP-OCRv4_rec_infer.onnx",
                        "com.google.gson.Gson",
                        "com.sun.jna.Native",
                        "org.apache.commons.compress.archivers.ArchiveEntry",
                        "org.slf4j.Logger",
                        "org.mirubato.domain.score.Place",
                        "tools.jackson.databind.ObjectMapper",
                        "tools.jackson.core.JsonParser",
                        "com.fasterxml.jackson.annotation.JsonProperty",
                        "org.jspecify.annotations.Nullable"),
                List.of(
                        "-Dai.djl.offline=true",
                        "-DDJL_CACHE_DIR=" + ChildProgram.FOLDER,
                        "-Dmirubato.ocr.threads=" + Math.max(1, cores / limits.children())));
    }

    /** One child for two cores, 256 MB of heap, a minute for a picture; replaced after 500 pictures, ended after five minutes of rest. */
    public static WorkerLimits usual() {
        return new WorkerLimits(
                Math.max(1, Runtime.getRuntime().availableProcessors() / 2),
                256,
                Duration.ofSeconds(60),
                500,
                Duration.ofMinutes(2),
                Duration.ofMinutes(5));
    }

    @Override
    public OcrAnswer read(GreyPicture picture) throws ChildFailed {
        try (ChildHold hold = pool().hold(EVERYBODY)) {
            return hold.work(new OcrJob(picture.width(), picture.height()), picture.pixels(), OcrAnswer.class)
                    .message();
        }
    }

    @Override
    public synchronized void close() {
        if (pool != null) {
            pool.close();
        }
    }
}
