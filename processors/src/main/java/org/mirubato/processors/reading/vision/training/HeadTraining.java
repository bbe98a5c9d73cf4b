package org.mirubato.processors.reading.vision.training;

import ai.djl.Model;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.nn.Block;
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
import org.mirubato.processors.reading.vision.StaffHeadModel;
import org.mirubato.processors.reading.vision.StaffHeadNetwork;
import org.mirubato.processors.reading.vision.training.SyntheticHeads.Sample;

/**
 * Teaches the network. The same seed gives the same pictures in the same order; the sums of the engine may differ in their last
 * digits from one processor to the next.
 */
final class HeadTraining {

    private static final float FASTEST = 2e-3f;
    private static final float SLOWEST = 2e-5f;

    /** The part of the pictures that is written by hand, where that is to be told. */
    static final double BY_HAND = 0.4;

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

    /** A model that knows nothing yet. */
    Model untaught() {
        Engine.getInstance().setRandomSeed((int) seed);
        Model model = StaffHeadModel.untaught();
        model.getBlock()
                .setInitializer(new XavierInitializer(RandomType.GAUSSIAN, FactorType.IN, 2), Parameter.Type.WEIGHT);
        model.getBlock().initialize(model.getNDManager(), DataType.FLOAT32, StaffHeadNetwork.input(1));
        return model;
    }

    /** Teaches a model to read signs, so many batches. */
    void teachSigns(Model model, int steps, int batch, Progress progress) {
        teach(StaffHeadNetwork.signs(model.getBlock()), HeadLoss.ofSigns(), new Lesson(0, steps, batch), progress);
    }

    /** Teaches a model to tell how pages look, likewise. */
    void teachLooks(Model model, int steps, int batch, Progress progress) {
        teach(
                StaffHeadNetwork.looks(model.getBlock()),
                HeadLoss.ofLooks(),
                new Lesson(BY_HAND, steps, batch),
                progress);
    }

    /** @param byHand the part of the pictures that is written by hand */
    private record Lesson(double byHand, int steps, int batch) {}

    private void teach(Block part, HeadLoss loss, Lesson lesson, Progress progress) {
        try (Model taught = Model.newInstance("part", Engine.getInstance().getEngineName())) {
            taught.setBlock(part);
            try (Trainer trainer = taught.newTrainer(config(loss, lesson.steps))) {
                trainer.initialize(StaffHeadNetwork.input(lesson.batch));
                teach(trainer, lesson, progress);
            }
        }
    }

    private void teach(Trainer trainer, Lesson lesson, Progress progress) {
        SampleStream samples =
                new SampleStream(new SyntheticHeads(typefaces, seed, lesson.byHand), seed, 16 * lesson.batch);
        double sum = 0;
        int told = Math.max(1, Math.min(100, lesson.steps / 10));
        for (int step = 1; step <= lesson.steps; step++) {
            sum += step(trainer, samples.next(lesson.batch));
            if (step % told == 0) {
                progress.tell(step, sum / told);
                sum = 0;
            }
        }
    }

    private static DefaultTrainingConfig config(HeadLoss loss, int steps) {
        return new DefaultTrainingConfig(loss)
                .optOptimizer(Adam.builder()
                        .optLearningRateTracker(Tracker.cosine()
                                .setBaseValue(FASTEST)
                                .optFinalValue(SLOWEST)
                                .setMaxUpdates(steps)
                                .build())
                        .build());
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
