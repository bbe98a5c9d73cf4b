package org.mirubato.processors.reading.picture;

/** How light a picture is around each of its pixels, from one table of sums. */
final class Surroundings {

    /** Their size in parts of the page's width: wider than a staff's lines, narrower than a shadow on a photograph. */
    private static final int PARTS = 24;

    private final int width;
    private final int height;
    private final int reach;
    private final long[] sums;

    Surroundings(GreyPicture picture) {
        width = picture.width();
        height = picture.height();
        reach = Math.max(8, width / PARTS / 2);
        sums = new long[(width + 1) * (height + 1)];
        for (int y = 0; y < height; y++) {
            long row = 0;
            for (int x = 0; x < width; x++) {
                row += picture.pixels()[y * width + x] & 0xff;
                sums[(y + 1) * (width + 1) + x + 1] = sums[y * (width + 1) + x + 1] + row;
            }
        }
    }

    /** The mean of the pixels around one inside the picture. */
    double mean(int x, int y) {
        int top = Math.max(0, y - reach);
        int bottom = Math.min(height, y + reach + 1);
        int left = Math.max(0, x - reach);
        int right = Math.min(width, x + reach + 1);
        long sum = sums[bottom * (width + 1) + right]
                - sums[bottom * (width + 1) + left]
                - sums[top * (width + 1) + right]
                + sums[top * (width + 1) + left];
        return (double) sum / ((long) (bottom - top) * (right - left));
    }
}
