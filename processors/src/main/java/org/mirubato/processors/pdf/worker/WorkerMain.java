package org.mirubato.processors.pdf.worker;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.logging.LogManager;
import javax.imageio.ImageIO;
import org.mirubato.processors.child.Frames;
import org.mirubato.processors.child.Frames.Frame;
import org.mirubato.processors.pdf.Answer;
import org.mirubato.processors.pdf.Job;

/** The child process: jobs come in on standard input, answers go out on standard output, anything else to standard error. */
public final class WorkerMain {

    private WorkerMain() {}

    /** Runs until standard input ends, which it does when the parent dies, however that happens. */
    public static void main(String[] args) throws Exception {
        DataOutputStream answers = new DataOutputStream(new BufferedOutputStream(System.out, 1 << 16));
        System.setOut(System.err);
        // PDFBox logs each glyph without a meaning, which music fonts have by the hundred
        LogManager.getLogManager().reset();
        ImageIO.setUseCache(false);
        BlockingQueue<Job> jobs = new LinkedBlockingQueue<>();
        Thread listener = new Thread(() -> listen(jobs), "jobs");
        listener.setDaemon(true);
        listener.start();
        Workbench bench = new Workbench();
        while (true) {
            Frame<Answer> answer = bench.work(jobs.take());
            Frames.write(answers, answer.message(), answer.payload());
        }
    }

    /** Listens on its own thread, so that the parent's end is noticed even in the middle of a job. */
    private static void listen(BlockingQueue<Job> jobs) {
        try (DataInputStream in = new DataInputStream(System.in)) {
            while (true) {
                jobs.add(Frames.read(in, Job.class).message());
            }
        } catch (IOException | RuntimeException e) {
            Runtime.getRuntime().halt(0);
        }
    }
}
