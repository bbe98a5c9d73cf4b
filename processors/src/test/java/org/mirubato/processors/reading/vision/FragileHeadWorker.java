package org.mirubato.processors.reading.vision;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import org.mirubato.processors.child.Frames;

/** A child that dies of many heads as native code does, and answers few. */
final class FragileHeadWorker {

    static final int TOO_MUCH = 5;

    private FragileHeadWorker() {}

    public static void main(String[] args) throws IOException {
        DataInputStream in = new DataInputStream(System.in);
        DataOutputStream out = new DataOutputStream(System.out);
        while (true) {
            int heads = Frames.read(in, HeadJob.class).message().heads();
            if (heads >= TOO_MUCH) {
                Runtime.getRuntime().halt(134);
            }
            float[] row = new float[StaffHeadNetwork.start(StaffHeadNetwork.ANSWERS.size())];
            List<HeadReading> blank = Collections.nCopies(heads, HeadReading.of(row));
            Frames.write(out, new HeadAnswer(blank, ""));
        }
    }
}
