package org.mirubato.processors.reading.vision;

import java.util.List;
import java.util.SplittableRandom;
import org.mirubato.processors.reading.vision.Convolution.Layer;

/**
 * Compares an engine's convolutions with plain ones. On real processors the vector code of native libraries was seen to give wrong
 * sums, silently; a reader that trusts them would invent signs.
 */
public final class ConvolutionSelfTest {

    /** The layers of the network, on smaller pictures of odd sizes. */
    private static final List<Layer> LAYERS = List.of(
            new Layer(1, 16, 23, 37, 5, 2),
            new Layer(16, 32, 13, 26, 3, 1),
            new Layer(32, 64, 12, 26, 3, 1),
            new Layer(64, 64, 6, 13, 3, 1));

    /** Sums of hundreds of products in single precision differ by less than this part of the largest. */
    private static final double TOLERANCE = 1e-4;

    private ConvolutionSelfTest() {}

    /** @throws VisionUnavailableException when the engine computes wrongly */
    static void run(Convolution engine) {
        for (Layer layer : LAYERS) {
            check(layer, false, engine);
        }
    }

    /**
     * The same for an engine that is to learn: its gradients count as well.
     *
     * @throws VisionUnavailableException when the engine computes wrongly
     */
    static void runForLearning(Convolution engine) {
        run(engine);
        for (Layer layer : LAYERS) {
            check(layer, true, engine);
        }
    }

    /** The same for the engine of this machine. */
    public static void runForLearning() {
        runForLearning(new EngineConvolution());
    }

    private static void check(Layer layer, boolean gradient, Convolution engine) {
        SplittableRandom random = new SplittableRandom(layer.hashCode());
        float[] pixels = numbers(random, layer.pixels());
        float[] weights = numbers(random, layer.weights());
        Convolution plain = new PlainConvolution();
        float[] right = gradient ? plain.gradient(layer, pixels, weights) : plain.forward(layer, pixels, weights);
        float[] found = gradient ? engine.gradient(layer, pixels, weights) : engine.forward(layer, pixels, weights);
        double largest = 0;
        for (float value : right) {
            largest = Math.max(largest, Math.abs(value));
        }
        for (int i = 0; i < right.length; i++) {
            // written so that NaN, which is not near anything, is wrong as well
            if (!(Math.abs(right[i] - found[i]) <= TOLERANCE * largest)) {
                throw new VisionUnavailableException(
                        "this processor computes convolutions wrongly (" + layer + ": " + found[i] + " instead of "
                                + right[i] + ")",
                        null);
            }
        }
    }

    private static float[] numbers(SplittableRandom random, int count) {
        float[] numbers = new float[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = (float) random.nextDouble(-1, 1);
        }
        return numbers;
    }
}
