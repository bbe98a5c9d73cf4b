package org.mirubato.processors.reading.picture;

/**
 * A page in black and white.
 *
 * @param ink true where a pixel is black, row by row from the top left
 */
@SuppressWarnings("ArrayRecordComponent")
record InkPicture(int width, int height, boolean[] ink) {

    /** How much darker than its surroundings a pixel must be: less takes noise for ink, more loses thin lines. */
    private static final double DARKER = 0.86;

    /** The surroundings in parts of the page's width: wider than a staff's lines, narrower than a shadow on a photograph. */
    private static final int SURROUNDINGS = 24;

    /**
     * Compares each pixel with the mean of its surroundings (Bradley and Roth, 2007), which survives uneven light; the means come
     * from one table of sums.
     */
    static InkPicture of(GreyPicture picture) {
        int width = picture.width();
        int height = picture.height();
        long[] sums = sums(picture);
        int reach = Math.max(8, width / SURROUNDINGS / 2);
        boolean[] ink = new boolean[width * height];
        byte[] pixels = picture.pixels();
        for (int y = 0; y < height; y++) {
            int top = Math.max(0, y - reach);
            int bottom = Math.min(height, y + reach + 1);
            for (int x = 0; x < width; x++) {
                int left = Math.max(0, x - reach);
                int right = Math.min(width, x + reach + 1);
                long sum = sums[bottom * (width + 1) + right]
                        - sums[bottom * (width + 1) + left]
                        - sums[top * (width + 1) + right]
                        + sums[top * (width + 1) + left];
                long area = (long) (bottom - top) * (right - left);
                ink[y * width + x] = (pixels[y * width + x] & 0xff) * area < DARKER * sum;
            }
        }
        return new InkPicture(width, height, ink);
    }

    private static long[] sums(GreyPicture picture) {
        int width = picture.width();
        long[] sums = new long[(width + 1) * (picture.height() + 1)];
        for (int y = 0; y < picture.height(); y++) {
            long row = 0;
            for (int x = 0; x < width; x++) {
                row += picture.pixels()[y * width + x] & 0xff;
                sums[(y + 1) * (width + 1) + x + 1] = sums[y * (width + 1) + x + 1] + row;
            }
        }
        return sums;
    }

    boolean at(int x, int y) {
        return x >= 0 && y >= 0 && x < width && y < height && ink[y * width + x];
    }

    /** Alone what is no taller than so many pixels: lines that lie, the feet of letters, and specks. */
    InkPicture thin(int tallest) {
        boolean[] thin = new boolean[ink.length];
        for (int x = 0; x < width; x++) {
            int run = 0;
            for (int y = 0; y <= height; y++) {
                if (y < height && ink[y * width + x]) {
                    run++;
                } else {
                    for (int k = 1; k <= run && run <= tallest; k++) {
                        thin[(y - k) * width + x] = true;
                    }
                    run = 0;
                }
            }
        }
        return new InkPicture(width, height, thin);
    }
}
