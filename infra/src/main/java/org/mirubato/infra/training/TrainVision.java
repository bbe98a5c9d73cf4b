package org.mirubato.infra.training;

import java.util.Arrays;
import org.mirubato.infra.runtime.QuietLogs;
import org.mirubato.processors.reading.vision.training.Train;

/** {@code ./mirubato train}. */
public final class TrainVision {

    private TrainVision() {}

    /** Exit codes: 0 done, 1 the weights were not written, 2 the options make no sense. */
    public static void main(String[] args) {
        QuietLogs.errorsAlone();
        System.exit(Train.run(Arrays.asList(args), System.out, System.err));
    }
}
