package org.mirubato.processors.reading.vision.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.loss.Loss;
import java.util.List;
import org.mirubato.processors.reading.vision.ClefSign;
import org.mirubato.processors.reading.vision.StaffHeadNetwork;

/** Cross-entropy of some of the questions, summed; a question that a head does not pose counts nothing. */
final class HeadLoss extends Loss {

    private static final int ALL = StaffHeadNetwork.start(StaffHeadNetwork.ANSWERS.size());

    private final int first;
    private final int end;

    private HeadLoss(String name, int first, int end) {
        super(name);
        this.first = first;
        this.end = end;
    }

    /** Of an output that answers the questions about signs. */
    static HeadLoss ofSigns() {
        return new HeadLoss("signs", 0, StaffHeadNetwork.SIGNS);
    }

    /** Of an output that answers those about looks. */
    static HeadLoss ofLooks() {
        return new HeadLoss("looks", StaffHeadNetwork.SIGNS, StaffHeadNetwork.ANSWERS.size());
    }

    @Override
    public NDArray evaluate(NDList labels, NDList predictions) {
        NDArray wanted = labels.singletonOrThrow();
        NDArray output = predictions.singletonOrThrow();
        NDArray loss = output.getManager().zeros(new Shape());
        for (int question = first; question < end; question++) {
            NDArray likely = StaffHeadNetwork.answers(output, question, first).logSoftmax(1);
            loss = loss.sub(
                    likely.mul(StaffHeadNetwork.answers(wanted, question)).sum());
        }
        return loss.div(output.getShape().get(0));
    }

    /** One row for each head: 1 at each right answer; all 0 for the questions it does not pose. */
    static NDArray labels(NDManager manager, List<HeadTruth> truths) {
        float[] rows = new float[truths.size() * ALL];
        for (int i = 0; i < truths.size(); i++) {
            for (int question = 0; question < StaffHeadNetwork.ANSWERS.size(); question++) {
                int answer = answer(truths.get(i), question);
                if (answer >= 0) {
                    rows[i * ALL + StaffHeadNetwork.start(question) + answer] = 1;
                }
            }
        }
        return manager.create(rows, new Shape(truths.size(), ALL));
    }

    /** The number of the right answer to a question, or −1 where it makes no sense: a thing without a clef has no key. */
    static int answer(HeadTruth truth, int question) {
        return switch (question) {
            case 0 -> truth.clef().ordinal();
            case 1 -> truth.clef().pitched() ? truth.fifths() + StaffHeadNetwork.KEYS / 2 : -1;
            case 2 -> truth.clef() == ClefSign.NONE ? -1 : truth.time().ordinal();
            case 3 -> truth.clef() == ClefSign.NONE ? -1 : truth.writing().ordinal();
            default -> truth.clef() == ClefSign.NONE ? -1 : truth.quality().ordinal();
        };
    }
}
