package org.mirubato.processors.reading.vision;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.training.GradientCollector;

/** Convolution as the engine computes it, by the same native code as in the network. */
final class EngineConvolution implements Convolution {

    @Override
    public float[] forward(Layer layer, float[] pixels, float[] weights) {
        try (NDManager manager = NDManager.newBaseManager()) {
            return output(manager, layer, pixels, weights(manager, layer, weights))
                    .toFloatArray();
        }
    }

    @Override
    public float[] gradient(Layer layer, float[] pixels, float[] weights) {
        try (NDManager manager = NDManager.newBaseManager()) {
            NDArray taught = weights(manager, layer, weights);
            taught.setRequiresGradient(true);
            try (GradientCollector gradients = Engine.getInstance().newGradientCollector()) {
                NDArray output = output(manager, layer, pixels, taught);
                gradients.backward(output.mul(output).sum().div(2));
                return taught.getGradient().toFloatArray();
            }
        }
    }

    private static NDArray weights(NDManager manager, Layer layer, float[] weights) {
        return manager.create(weights, new Shape(layer.to(), layer.from(), layer.size(), layer.size()));
    }

    private static NDArray output(NDManager manager, Layer layer, float[] pixels, NDArray weights) {
        NDArray input = manager.create(pixels, new Shape(1, layer.from(), layer.height(), layer.width()));
        Shape stride = new Shape(layer.stride(), layer.stride());
        Shape padding = new Shape(layer.size() / 2, layer.size() / 2);
        return Conv2d.conv2d(input, weights, null, stride, padding).singletonOrThrow();
    }
}
