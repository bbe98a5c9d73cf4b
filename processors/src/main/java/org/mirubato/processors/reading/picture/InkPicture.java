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

    /** The same in tones of grey: in what is nearly black, such as a scanner's lid beside the page, noise alone is some parts darker. */
    private static final int TONES = 8;

    /**
     * Compares each pixel with the mean of its surroundings (Bradley and Roth, 2007), which survives uneven light; the means come
     * from one table of sums.
     */
    static InkPicture of(GreyPicture picture) {
        int width = picture.width();
        int height = picture.height();
        Surroundings surroundings = new Surroundings(picture);
        boolean[] ink = new boolean[width * height];
        byte[] pixels = picture.pixels();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double mean = surroundings.mean(x, y);
                ink[y * width + x] = (pixels[y * width + x] & 0xff) < Math.min(DARKER * mean, mean - TONES);
            }
        }
        return new InkPicture(width, height, ink);
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
