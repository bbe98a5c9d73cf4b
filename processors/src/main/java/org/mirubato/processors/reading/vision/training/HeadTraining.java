package org.mirubato.processors.reading.vision.training;

import ai.djl.Model;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.nn.Parameter;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.GradientCollector;
import ai.djl.training.Trainer;
import ai.djl.training.initializer.XavierInitializer;
import ai.djl.training.initializer.XavierInitializer.FactorType;
import ai.djl.training.initializer.XavierInitializer.RandomType;
import ai.djl.training.optimizer.Adam;
import ai.djl.training.tracker.Tracker;
import java.util.List;
import org.mirubato.processors.reading.vision.StaffHeadNetwork;
import org.mirubato.processors.reading.vision.training.SyntheticHeads.Sample;

/**
 * Teaches the network. The same seed gives the same pictures in the same order; the sums of the engine may differ in their last
 * digits from one processor to the next.
 */
final class HeadTraining {

    private static final float FASTEST = 2e-3f;
    private static final float SLOWEST = 2e-5f;

    private final List<MusicTypeface> typefaces;
    private final long seed;

    HeadTraining(List<MusicTypeface> typefaces, long seed) {
        this.typefaces = typefaces;
        this.seed = seed;
    }

    /** Told after some steps: how many are done and the mean loss since it was last told. */
    interface Progress {
        void tell(int steps, double loss);
    }

    /** Teaches the model, whose block has no weights yet, so many batches. */
    void teach(Model model, int steps, int batch, Progress progress) {
        Engine.getInstance().setRandomSeed((int) seed);
        DefaultTrainingConfig config = new DefaultTrainingConfig(new HeadLoss())
                .optInitializer(new XavierInitializer(RandomType.GAUSSIAN, FactorType.IN, 2), Parameter.Type.WEIGHT)
                .optOptimizer(Adam.builder()
                        .optLearningRateTracker(Tracker.cosine()
                                .setBaseValue(FASTEST)
                                .optFinalValue(SLOWEST)
                                .setMaxUpdates(steps)
                                .build())
                        .build());
        try (Trainer trainer = model.newTrainer(config)) {
            trainer.initialize(StaffHeadNetwork.input(batch));
            SampleStream samples = new SampleStream(new SyntheticHeads(typefaces, seed), seed, 16 * batch);
            double sum = 0;
            int told = Math.max(1, Math.min(100, steps / 10));
            for (int step = 1; step <= steps; step++) {
                sum += step(trainer, samples.next(batch));
                if (step % told == 0) {
                    progress.tell(step, sum / told);
                    sum = 0;
                }
            }
        }
    }

    private static double step(Trainer trainer, List<Sample> batch) {
        try (NDManager manager = trainer.getManager().newSubManager();
                GradientCollector gradients = trainer.newGradientCollector()) {
            NDArray input = StaffHeadNetwork.input(
                    manager, batch.stream().map(Sample::head).toList());
            NDArray labels =
                    HeadLoss.labels(manager, batch.stream().map(Sample::truth).toList());
            NDList output = trainer.forward(new NDList(input));
            output.attach(manager);
            NDArray loss = trainer.getLoss().evaluate(new NDList(labels), output);
            gradients.backward(loss);
            trainer.step();
            return loss.getFloat();
        }
    }
}
