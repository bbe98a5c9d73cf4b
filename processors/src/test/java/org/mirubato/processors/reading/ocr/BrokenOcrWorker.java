package org.mirubato.processors.reading.ocr;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import org.mirubato.processors.child.Frames;

/** A child that dies of a picture one pixel wide, as from a fault in machine code, and finds no words in any other. */
final class BrokenOcrWorker {

    private BrokenOcrWorker() {}

    public static void main(String[] args) throws IOException {
        DataInputStream in = new DataInputStream(System.in);
        DataOutputStream out = new DataOutputStream(System.out);
        while (true) {
            OcrJob job = Frames.read(in, OcrJob.class).message();
            if (job.width() == 1) {
                System.err.println("SIGSEGV");
                Runtime.getRuntime().halt(139);
            }
            Frames.write(out, new OcrAnswer(List.of(), false));
        }
    }
}
