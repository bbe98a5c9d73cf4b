package org.mirubato.processors.reading.vision;

/** Convolution as it is defined, slow and beyond doubt. */
final class PlainConvolution implements Convolution {

    /** Called for each product that the convolution adds up. */
    private interface Term {
        void add(int output, int pixel, int weight);
    }

    @Override
    public float[] forward(Layer layer, float[] pixels, float[] weights) {
        double[] sums = new double[layer.to() * layer.outHeight() * layer.outWidth()];
        eachTerm(layer, (output, pixel, weight) -> sums[output] += (double) pixels[pixel] * weights[weight]);
        return floats(sums);
    }

    @Override
    public float[] gradient(Layer layer, float[] pixels, float[] weights) {
        float[] output = forward(layer, pixels, weights);
        double[] sums = new double[layer.weights()];
        eachTerm(layer, (out, pixel, weight) -> sums[weight] += (double) output[out] * pixels[pixel]);
        return floats(sums);
    }

    private static void eachTerm(Layer layer, Term term) {
        int output = 0;
        for (int to = 0; to < layer.to(); to++) {
            for (int y = 0; y < layer.outHeight(); y++) {
                for (int x = 0; x < layer.outWidth(); x++) {
                    eachTerm(layer, to, y * layer.stride(), x * layer.stride(), output++, term);
                }
            }
        }
    }

    private static void eachTerm(Layer layer, int to, int centreY, int centreX, int output, Term term) {
        int half = layer.size() / 2;
        for (int from = 0; from < layer.from(); from++) {
            for (int i = 0; i < layer.size(); i++) {
                int y = centreY + i - half;
                for (int j = 0; j < layer.size(); j++) {
                    int x = centreX + j - half;
                    if (y >= 0 && y < layer.height() && x >= 0 && x < layer.width()) {
                        int pixel = (from * layer.height() + y) * layer.width() + x;
                        int weight = ((to * layer.from() + from) * layer.size() + i) * layer.size() + j;
                        term.add(output, pixel, weight);
                    }
                }
            }
        }
    }

    private static float[] floats(double[] numbers) {
        float[] floats = new float[numbers.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) numbers[i];
        }
        return floats;
    }
}
