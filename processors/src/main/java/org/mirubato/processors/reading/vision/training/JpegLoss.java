package org.mirubato.processors.reading.vision.training;

/**
 * What JPEG takes away from a grey picture: each block of 8 × 8 pixels loses fine detail in its cosine transform. The table is
 * that of the standard's annex K (luminance), scaled by quality as the IJG's library does.
 */
final class JpegLoss {

    private static final int[] TABLE = {
        16, 11, 10, 16, 24, 40, 51, 61, 12, 12, 14, 19, 26, 58, 60, 55, 14, 13, 16, 24, 40, 57, 69, 56, 14, 17, 22, 29,
        51, 87, 80, 62, 18, 22, 37, 56, 68, 109, 103, 77, 24, 35, 55, 64, 81, 104, 113, 92, 49, 64, 78, 87, 103, 121,
        120, 101, 72, 92, 95, 98, 112, 100, 103, 99
    };

    private static final float[] COSINES = new float[64];

    static {
        for (int u = 0; u < 8; u++) {
            for (int x = 0; x < 8; x++) {
                double scale = u == 0 ? Math.sqrt(0.125) : 0.5;
                COSINES[u * 8 + x] = (float) (scale * Math.cos((2 * x + 1) * u * Math.PI / 16));
            }
        }
    }

    private JpegLoss() {}

    /**
     * Takes detail away; pixels beyond the last whole block stay.
     *
     * @param quality 1 to 100
     */
    static void apply(Canvas canvas, int quality) {
        double scale = quality < 50 ? 50.0 / quality : 2 - quality / 50.0;
        float[] steps = new float[64];
        for (int i = 0; i < 64; i++) {
            steps[i] = (float) Math.max(1, TABLE[i] * scale) / 255;
        }
        float[] block = new float[64];
        float[] half = new float[64];
        for (int top = 0; top + 8 <= canvas.height(); top += 8) {
            for (int left = 0; left + 8 <= canvas.width(); left += 8) {
                for (int row = 0; row < 8; row++) {
                    System.arraycopy(canvas.ink(), (top + row) * canvas.width() + left, block, row * 8, 8);
                }
                lose(block, half, steps);
                for (int row = 0; row < 8; row++) {
                    System.arraycopy(block, row * 8, canvas.ink(), (top + row) * canvas.width() + left, 8);
                }
            }
        }
    }

    private static void lose(float[] block, float[] half, float[] steps) {
        multiply(COSINES, block, half, false);
        multiply(half, COSINES, block, true);
        for (int i = 0; i < 64; i++) {
            block[i] = Math.round(block[i] / steps[i]) * steps[i];
        }
        multiplyByTransposed(block, half);
    }

    /** The product of two 8 × 8 matrices, the second one transposed if so wished. */
    private static void multiply(float[] left, float[] right, float[] product, boolean transposed) {
        for (int row = 0; row < 8; row++) {
            for (int column = 0; column < 8; column++) {
                float sum = 0;
                for (int k = 0; k < 8; k++) {
                    sum += left[row * 8 + k] * (transposed ? right[column * 8 + k] : right[k * 8 + column]);
                }
                product[row * 8 + column] = sum;
            }
        }
    }

    /** The way back: the transposed cosines, the coefficients, the cosines. */
    private static void multiplyByTransposed(float[] block, float[] half) {
        multiply(block, COSINES, half, false);
        for (int row = 0; row < 8; row++) {
            for (int column = 0; column < 8; column++) {
                float sum = 0;
                for (int k = 0; k < 8; k++) {
                    sum += COSINES[k * 8 + row] * half[k * 8 + column];
                }
                block[row * 8 + column] = sum;
            }
        }
    }
}
