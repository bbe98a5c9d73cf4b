package org.mirubato.processors.reading.picture;

/** What JPEG does to a grey picture: blocks of eight by eight cosines, rounded coarsely. Pure. */
final class BlockCompression {

    private static final int SIDE = 8;

    /** The luminance table of ITU-T T.81, annex K. */
    private static final int[] TABLE = {
        16, 11, 10, 16, 24, 40, 51, 61, 12, 12, 14, 19, 26, 58, 60, 55, 14, 13, 16, 24, 40, 57, 69, 56, 14, 17, 22, 29,
        51, 87, 80, 62, 18, 22, 37, 56, 68, 109, 103, 77, 24, 35, 55, 64, 81, 104, 113, 92, 49, 64, 78, 87, 103, 121,
        120, 101, 72, 92, 95, 98, 112, 100, 103, 99
    };

    private static final double[][] COSINES = cosines();

    private final double[] steps = new double[SIDE * SIDE];

    /** @param quality from 50 to 100, as the usual library counts */
    BlockCompression(int quality) {
        for (int i = 0; i < steps.length; i++) {
            steps[i] = Math.max(1, Math.floor((TABLE[i] * (200 - 2 * quality) + 50) / 100.0));
        }
    }

    private static double[][] cosines() {
        double[][] cosines = new double[SIDE][SIDE];
        for (int k = 0; k < SIDE; k++) {
            for (int n = 0; n < SIDE; n++) {
                double norm = k == 0 ? Math.sqrt(1.0 / SIDE) : Math.sqrt(2.0 / SIDE);
                cosines[k][n] = norm * Math.cos(Math.PI * (2 * n + 1) * k / (2 * SIDE));
            }
        }
        return cosines;
    }

    /** The picture as it comes back. */
    GreyPicture of(GreyPicture picture) {
        byte[] pixels = new byte[picture.width() * picture.height()];
        double[] block = new double[SIDE * SIDE];
        for (int top = 0; top < picture.height(); top += SIDE) {
            for (int left = 0; left < picture.width(); left += SIDE) {
                for (int i = 0; i < block.length; i++) {
                    block[i] = picture.at(left + i % SIDE, top + i / SIDE) - 128.0;
                }
                double[] back = transformed(rounded(transformed(block, false)), true);
                for (int i = 0; i < back.length; i++) {
                    int x = left + i % SIDE;
                    int y = top + i / SIDE;
                    if (x < picture.width() && y < picture.height()) {
                        pixels[y * picture.width() + x] =
                                (byte) Math.max(0, Math.min(GreyPicture.WHITE, Math.round(back[i] + 128)));
                    }
                }
            }
        }
        return new GreyPicture(picture.width(), picture.height(), pixels);
    }

    private double[] rounded(double[] block) {
        for (int i = 0; i < block.length; i++) {
            block[i] = Math.round(block[i] / steps[i]) * steps[i];
        }
        return block;
    }

    /** Rows first, columns then. */
    private static double[] transformed(double[] block, boolean back) {
        double[] rows = new double[block.length];
        double[] result = new double[block.length];
        for (int y = 0; y < SIDE; y++) {
            for (int k = 0; k < SIDE; k++) {
                for (int n = 0; n < SIDE; n++) {
                    rows[y * SIDE + k] += block[y * SIDE + n] * (back ? COSINES[n][k] : COSINES[k][n]);
                }
            }
        }
        for (int x = 0; x < SIDE; x++) {
            for (int k = 0; k < SIDE; k++) {
                for (int n = 0; n < SIDE; n++) {
                    result[k * SIDE + x] += rows[n * SIDE + x] * (back ? COSINES[n][k] : COSINES[k][n]);
                }
            }
        }
        return result;
    }
}
