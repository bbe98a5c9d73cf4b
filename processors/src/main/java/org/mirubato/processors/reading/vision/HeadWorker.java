package org.mirubato.processors.reading.vision;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import org.mirubato.processors.child.Frames;
import org.mirubato.processors.child.Frames.Frame;

/** The child process that the network runs in: a fault in the engine's machine code ends it alone. */
public final class HeadWorker {

    private HeadWorker() {}

    /** Runs until standard input ends, which it does when the parent dies. */
    public static void main(String[] args) throws IOException {
        DataOutputStream answers = new DataOutputStream(new BufferedOutputStream(System.out, 1 << 16));
        System.setOut(System.err);
        try (DataInputStream jobs = new DataInputStream(System.in)) {
            serve(jobs, answers, () -> StaffHeadReader.open(1));
        } catch (EOFException e) {
            System.err.println("The parent has gone");
        }
    }

    /** Answers jobs until they end in an {@link EOFException}. */
    static void serve(DataInputStream jobs, DataOutputStream answers, Supplier<StaffHeadReader> opened)
            throws IOException {
        try (StaffHeadReader reader = opened.get()) {
            while (true) {
                Frame<HeadJob> job = Frames.read(jobs, HeadJob.class);
                List<StaffHead> heads = job.message().heads(job.payload());
                Frames.write(answers, new HeadAnswer(reader.read(heads), ""));
            }
        } catch (VisionUnavailableException e) {
            refuse(jobs, answers, String.valueOf(e.getMessage()));
        }
    }

    /** Answers every job with the reason, so that whoever asks need not guess from an exit code. */
    private static void refuse(DataInputStream jobs, DataOutputStream answers, String reason) throws IOException {
        while (true) {
            Frames.read(jobs, HeadJob.class);
            Frames.write(answers, new HeadAnswer(List.of(), reason));
        }
    }
}
