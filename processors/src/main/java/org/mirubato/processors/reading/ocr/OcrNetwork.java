package org.mirubato.processors.reading.ocr;

import ai.djl.MalformedModelException;
import ai.djl.Model;
import ai.djl.engine.Engine;
import ai.djl.inference.Predictor;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.translate.NoopTranslator;
import ai.djl.translate.TranslateException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.FloatBuffer;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** One network of the three, loaded once; as many threads may ask it as there are, each by a predictor of its own meanwhile. */
final class OcrNetwork implements AutoCloseable {

    private static final String ENGINE = "OnnxRuntime";

    private final Model model;
    /** Those that nobody uses now. */
    private final Queue<Predictor<NDList, NDList>> idle = new ConcurrentLinkedQueue<>();

    /**
     * @param resource the network's file on the class path
     * @param threads for one answer
     */
    OcrNetwork(String resource, int threads) {
        model = Model.newInstance(resource, ENGINE);
        try (InputStream in = OcrNetwork.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("The network " + resource + " is missing");
            }
            model.load(in, options(threads));
        } catch (IOException | MalformedModelException e) {
            throw new IllegalStateException("The network " + resource + " can't be loaded: " + e.getMessage(), e);
        }
        idle.add(predictor());
    }

    private Predictor<NDList, NDList> predictor() {
        return model.newPredictor(new NoopTranslator());
    }

    /** Pictures differ in size: an arena that keeps room for each of them would grow for ever. */
    private static Map<String, String> options(int threads) {
        return Map.of(
                "intraOpNumThreads", Integer.toString(threads),
                "interOpNumThreads", "1",
                "cpuArenaAllocator", "false",
                "memoryPatternOptimization", "false");
    }

    /** Numbers of three dimensions or more, row by row. */
    @SuppressWarnings("ArrayRecordComponent")
    record Tensor(long[] shape, float[] values) {}

    /** The network's answer to one question. */
    Tensor answer(Tensor question) {
        Predictor<NDList, NDList> free = idle.poll();
        Predictor<NDList, NDList> predictor = free == null ? predictor() : free;
        try (NDManager manager = Engine.getEngine(ENGINE).newBaseManager()) {
            NDArray input = manager.create(FloatBuffer.wrap(question.values), new Shape(question.shape));
            try (NDList output = predictor.predict(new NDList(input))) {
                NDArray first = output.get(0);
                return new Tensor(first.getShape().getShape(), first.toFloatArray());
            }
        } catch (TranslateException e) {
            throw new UncheckedIOException(new IOException("The network gave no answer: " + e.getMessage(), e));
        } finally {
            idle.add(predictor);
        }
    }

    @Override
    public void close() {
        idle.forEach(Predictor::close);
        model.close();
    }
}
