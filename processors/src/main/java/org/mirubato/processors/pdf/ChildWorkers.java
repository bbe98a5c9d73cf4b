package org.mirubato.processors.pdf;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.mirubato.processors.child.ChildPool;
import org.mirubato.processors.child.ChildProgram;
import org.mirubato.processors.child.WorkerLimits;

/**
 * Keeps a bounded number of child processes that open files. A child serves one user only, for a limited number of jobs, and ends
 * with the parent, whatever ends that.
 */
public final class ChildWorkers implements ScoreFileWorkers {

    /** Measured: libraries, code, classes, stacks and buffers take 600; the rest is for what decoders allocate themselves. */
    private static final int MEGABYTES_BESIDE_HEAP = 1024;

    static final ChildProgram PROGRAM = new ChildProgram(
            "pdf",
            "org.mirubato.processors.pdf.worker.WorkerMain",
            List.of(
                    "org.apache.pdfbox.Loader",
                    "org.apache.fontbox.ttf.TTFParser",
                    "org.apache.pdfbox.io.RandomAccessRead",
                    "org.apache.pdfbox.jbig2.JBIG2ImageReader",
                    "com.github.jaiimageio.jpeg2000.impl.J2KImageReader",
                    "com.github.jaiimageio.impl.common.ImageUtil",
                    "org.apache.commons.logging.LogFactory",
                    "com.luciad.imageio.webp.WebPWriteParam",
                    "kotlin.Unit",
                    "tools.jackson.databind.ObjectMapper",
                    "tools.jackson.core.JsonParser",
                    "com.fasterxml.jackson.annotation.JsonProperty",
                    "org.jspecify.annotations.Nullable"),
            List.of(
                    "-XX:MaxDirectMemorySize=64m",
                    // children live for seconds: measured, the fast compiler alone makes 35 pages in a third of the
                    // time
                    "-XX:TieredStopAtLevel=1",
                    "-XX:ReservedCodeCacheSize=64m",
                    "-Dpdfbox.fontcache=" + ChildProgram.FOLDER),
            // else the C library reserves 64 MB for each thread that asks it for memory
            Map.of("MALLOC_ARENA_MAX", "2"),
            MEGABYTES_BESIDE_HEAP);

    private final ChildPool pool;

    /**
     * Starts no process yet, but finds out whether the network can be cut.
     *
     * @param folder for the children's temporary files; what a killed parent left there is the caller's to remove
     */
    public ChildWorkers(WorkerLimits limits, Path folder) {
        this(new ChildPool(limits, folder, PROGRAM));
    }

    ChildWorkers(ChildPool pool) {
        this.pool = pool;
    }

    @Override
    public boolean networkCut() {
        return pool.networkCut();
    }

    @Override
    public Lease lease(String userId) {
        return new ChildLease(pool.hold(userId));
    }

    @Override
    public void close() {
        pool.close();
    }
}
