package org.mirubato.processors.pdf;

import java.nio.file.Path;
import java.util.List;
import org.mirubato.processors.child.ChildPool;
import org.mirubato.processors.child.ChildProgram;
import org.mirubato.processors.child.WorkerLimits;

/**
 * Keeps a bounded number of child processes that open files. A child serves one user only, for a limited number of jobs, and ends
 * with the parent, whatever ends that.
 */
public final class ChildWorkers implements ScoreFileWorkers {

    static final ChildProgram PROGRAM = new ChildProgram(
            "pdf",
            "org.mirubato.processors.pdf.worker.WorkerMain",
            List.of(
                    "org.apache.pdfbox.Loader",
                    "org.apache.fontbox.ttf.TTFParser",
                    "org.apache.pdfbox.io.RandomAccessRead",
                    "org.apache.pdfbox.jbig2.JBIG2ImageReader",
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
                    "-Dpdfbox.fontcache=" + ChildProgram.FOLDER));

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
