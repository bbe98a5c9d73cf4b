package org.mirubato.processors.reading.vision;

/** One layer of convolution, without bias, padded by half its size, as whoever computes it does. */
interface Convolution {

    /**
     * A layer's shape.
     *
     * @param size rows and columns of the kernel, odd
     */
    record Layer(int from, int to, int height, int width, int size, int stride) {

        int pixels() {
            return from * height * width;
        }

        int weights() {
            return to * from * size * size;
        }

        int outHeight() {
            return (height - 1) / stride + 1;
        }

        int outWidth() {
            return (width - 1) / stride + 1;
        }
    }

    /** The output: channels, rows, columns. */
    float[] forward(Layer layer, float[] pixels, float[] weights);

    /** By how much the sum of all squares of the output, halved, grows with each weight. */
    float[] gradient(Layer layer, float[] pixels, float[] weights);
}
