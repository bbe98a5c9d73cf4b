package org.mirubato.processors.reading.picture;

import java.util.Optional;

/**
 * Where the ink of a line of text lies.
 *
 * @param left in pixels of the picture; right and bottom are outside it
 */
public record InkBox(int left, int top, int right, int bottom) {

    /** Rows with less ink than so many pixels hold specks alone. */
    private static final int LEAST = 2;

    /** The ink in a box that may be too large; empty when it holds none. */
    public static Optional<InkBox> in(GreyPicture picture, int left, int top, int right, int bottom) {
        // the surroundings decide what is dark: a box alone would be too narrow for them
        int margin = bottom - top;
        int atLeft = Math.max(0, left - margin);
        int atTop = Math.max(0, top - margin);
        GreyPicture part = picture.cut(
                atLeft,
                atTop,
                Math.min(picture.width(), right + margin) - atLeft,
                Math.min(picture.height(), bottom + margin) - atTop);
        InkPicture ink = InkPicture.of(part);
        int[] rows = new int[bottom - top];
        int[] columns = new int[right - left];
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                if (ink.at(x - atLeft, y - atTop)) {
                    rows[y - top]++;
                    columns[x - left]++;
                }
            }
        }
        int middle = fullest(rows);
        if (rows.length == 0 || rows[middle] < LEAST) {
            return Optional.empty();
        }
        return Optional.of(new InkBox(
                left + first(columns),
                edge(rows, middle, -1) + top,
                left + last(columns) + 1,
                edge(rows, middle, 1) + top + 1));
    }

    private static int fullest(int[] rows) {
        int best = 0;
        for (int i = 1; i < rows.length; i++) {
            best = rows[i] > rows[best] ? i : best;
        }
        return best;
    }

    /** The last row with ink, from the fullest one on; a gap of one row may be within a letter. */
    private static int edge(int[] rows, int from, int step) {
        int last = from;
        for (int y = from; y >= 0 && y < rows.length && Math.abs(y - last) <= 2; y += step) {
            last = rows[y] >= LEAST ? y : last;
        }
        return last;
    }

    private static int first(int[] columns) {
        int x = 0;
        while (x < columns.length - 1 && columns[x] == 0) {
            x++;
        }
        return x;
    }

    private static int last(int[] columns) {
        int x = columns.length - 1;
        while (x > 0 && columns[x] == 0) {
            x--;
        }
        return x;
    }
}
