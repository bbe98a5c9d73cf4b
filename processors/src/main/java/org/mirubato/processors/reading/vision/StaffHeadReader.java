package org.mirubato.processors.reading.vision;

import ai.djl.Model;
import ai.djl.inference.Predictor;
import ai.djl.translate.TranslateException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * Reads staves' beginnings by the network. Its weights are loaded once; as many callers as it has predictors read at the same
 * time, others wait. To be closed: the weights are outside Java's heap. Safe from any thread.
 */
public final class StaffHeadReader implements AutoCloseable {

    /** So many heads go through the network at once; more would need more memory and save no time. */
    private static final int TOGETHER = 16;

    private final Model model;
    private final List<Predictor<List<StaffHead>, List<HeadReading>>> predictors = new ArrayList<>();
    private final BlockingQueue<Predictor<List<StaffHead>, List<HeadReading>>> free;

    /** A reader by a model with weights and temperatures, which it closes in the end. */
    public StaffHeadReader(Model model, int predictors) {
        this.model = model;
        this.free = new ArrayBlockingQueue<>(predictors);
        Temperatures temperatures = Temperatures.of(model);
        for (int i = 0; i < predictors; i++) {
            this.predictors.add(model.newPredictor(StaffHeadModel.translator(temperatures)));
        }
        free.addAll(this.predictors);
    }

    /**
     * Starts the engine, checks its arithmetic and loads the weights that ship with Mirubato.
     *
     * @param predictors how many callers read at the same time
     * @throws VisionUnavailableException with the reason, when the engine does not start or computes wrongly
     */
    public static StaffHeadReader open(int predictors) {
        try {
            ConvolutionSelfTest.run(new EngineConvolution());
            return new StaffHeadReader(StaffHeadModel.shipped(), predictors);
        } catch (VisionUnavailableException e) {
            throw e;
        } catch (RuntimeException | LinkageError e) {
            throw new VisionUnavailableException("the engine does not start: " + e.getMessage(), e);
        }
    }

    /**
     * Reads some heads.
     *
     * @return as many readings, in the same order
     * @throws IllegalStateException when interrupted while others read
     */
    public List<HeadReading> read(List<StaffHead> heads) {
        List<HeadReading> readings = new ArrayList<>();
        for (int from = 0; from < heads.size(); from += TOGETHER) {
            readings.addAll(readTogether(heads.subList(from, Math.min(heads.size(), from + TOGETHER))));
        }
        return readings;
    }

    private List<HeadReading> readTogether(List<StaffHead> heads) {
        Predictor<List<StaffHead>, List<HeadReading>> predictor;
        try {
            predictor = free.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for the vision model", e);
        }
        try {
            return predictor.predict(heads);
        } catch (TranslateException e) {
            throw new IllegalStateException("The vision model failed: " + e.getMessage(), e);
        } finally {
            free.add(predictor);
        }
    }

    @Override
    public void close() {
        predictors.forEach(Predictor::close);
        model.close();
    }
}
