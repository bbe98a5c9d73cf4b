package org.mirubato.processors.reading.vision;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** A child on a processor whose sums are wrong. */
final class WrongHeadWorker {

    private WrongHeadWorker() {}

    public static void main(String[] args) throws IOException {
        VisionUnavailableException wrong =
                new VisionUnavailableException("this processor computes convolutions wrongly", null);
        HeadWorker.serve(new DataInputStream(System.in), new DataOutputStream(System.out), () -> {
            throw wrong;
        });
    }
}
