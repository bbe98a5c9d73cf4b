package org.mirubato.processors.reading.ocr;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import org.mirubato.processors.child.Frames;
import org.mirubato.processors.child.Frames.Frame;
import org.mirubato.processors.reading.picture.GreyPicture;

/** The child process that reads pictures: a fault in the engine's machine code ends it alone. */
public final class OcrWorker {

    private OcrWorker() {}

    /** Runs until standard input ends, which it does when the parent dies. */
    public static void main(String[] args) throws IOException {
        DataOutputStream answers = new DataOutputStream(new BufferedOutputStream(System.out, 1 << 16));
        System.setOut(System.err);
        try (OcrReader reader = new OcrReader(Integer.getInteger("mirubato.ocr.threads", 1));
                DataInputStream jobs = new DataInputStream(System.in)) {
            Arithmetic.check(reader.fingerprint());
            while (true) {
                Frame<OcrJob> job = Frames.read(jobs, OcrJob.class);
                GreyPicture picture =
                        new GreyPicture(job.message().width(), job.message().height(), job.payload());
                Frames.write(answers, reader.read(picture));
            }
        } catch (EOFException e) {
            System.err.println("The parent has gone");
        }
    }
}
