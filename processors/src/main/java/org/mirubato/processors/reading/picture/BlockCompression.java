package org.mirubato.processors.reading.picture;

/** What JPEG does to a grey picture: blocks of eight by eight cosines, rounded coarsely. Pure. */
public final class BlockCompression {

    private static final int SIDE = 8;

    /** The luminance table of ITU-T T.81, annex K. */
    private static final int[] TABLE = {
        16, 11, 10, 16, 24, 40, 51, 61, 12, 12, 14, 19, 26, 58, 60, 55, 14, 13, 16, 24, 40, 57, 69, 56, 14, 17, 22, 29,
        51, 87, 80, 62, 18, 22, 37, 56, 68, 109, 103, 77, 24, 35, 55, 64, 81, 104, 113, 92, 49, 64, 78, 87, 103, 121,
        120, 101, 72, 92, 95, 98, 112, 100, 103, 99
    };

    private static final float[] COSINES = new float[SIDE * SIDE];

    static {
        for (int k = 0; k < SIDE; k++) {
            double norm = k == 0 ? Math.sqrt(1.0 / SIDE) : Math.sqrt(2.0 / SIDE);
            for (int n = 0; n < SIDE; n++) {
                COSINES[k * SIDE + n] = (float) (norm * Math.cos(Math.PI * (2 * n + 1) * k / (2 * SIDE)));
            }
        }
    }

    private final float[] steps = new float[SIDE * SIDE];

    /** @param quality from 1 to 100, as the usual library counts */
    public BlockCompression(int quality) {
        double scale = quality < 50 ? 50.0 / quality : 2 - quality / 50.0;
        for (int i = 0; i < steps.length; i++) {
            steps[i] = (float) Math.max(1, TABLE[i] * scale) / GreyPicture.WHITE;
        }
    }

    /** The picture as it comes back. */
    GreyPicture of(GreyPicture picture) {
        float[] tones = new float[picture.width() * picture.height()];
        for (int i = 0; i < tones.length; i++) {
            tones[i] = (picture.pixels()[i] & 0xff) / (float) GreyPicture.WHITE - 0.5f;
        }
        apply(tones, picture.width(), picture.height());
        return GreyPicture.drawn(
                picture.width(),
                picture.height(),
                (x, y) -> GreyPicture.WHITE * (tones[y * picture.width() + x] + 0.5));
    }

    /**
     * Takes detail away from a picture.
     *
     * @param tones row by row, with a distance of 1 between black and white
     */
    public void apply(float[] tones, int width, int height) {
        float[] block = new float[SIDE * SIDE];
        float[] half = new float[SIDE * SIDE];
        for (int top = 0; top < height; top += SIDE) {
            for (int left = 0; left < width; left += SIDE) {
                for (int i = 0; i < block.length; i++) {
                    int x = Math.min(width - 1, left + i % SIDE);
                    int y = Math.min(height - 1, top + i / SIDE);
                    block[i] = tones[y * width + x];
                }
                round(block, half);
                for (int y = top; y < Math.min(height, top + SIDE); y++) {
                    int from = (y - top) * SIDE;
                    System.arraycopy(block, from, tones, y * width + left, Math.min(SIDE, width - left));
                }
            }
        }
    }

    private void round(float[] block, float[] half) {
        // C · block · Cᵀ, rounded, and back by Cᵀ · block · C
        multiply(COSINES, SIDE, 1, block, SIDE, 1, half);
        multiply(half, SIDE, 1, COSINES, 1, SIDE, block);
        for (int i = 0; i < block.length; i++) {
            block[i] = Math.round(block[i] / steps[i]) * steps[i];
        }
        multiply(COSINES, 1, SIDE, block, SIDE, 1, half);
        multiply(half, SIDE, 1, COSINES, SIDE, 1, block);
    }

    /** The product of two matrices; a row's and a column's distance in memory tell whether one is transposed. */
    private static void multiply(
            float[] left, int leftRow, int leftColumn, float[] right, int rightRow, int rightColumn, float[] product) {
        for (int row = 0; row < SIDE; row++) {
            for (int column = 0; column < SIDE; column++) {
                float sum = 0;
                for (int k = 0; k < SIDE; k++) {
                    sum += left[row * leftRow + k * leftColumn] * right[k * rightRow + column * rightColumn];
                }
                product[row * SIDE + column] = sum;
            }
        }
    }
}
