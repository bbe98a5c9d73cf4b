package org.mirubato.processors.reading.vision;

/**
 * The picture of a staff's beginning, as the network takes it: grey, with 8 pixels from one staff line to the next. The middle
 * line runs through the middle of the picture, the five lines begin {@link #MARGIN} pixels from its left edge, so that a
 * bracket's or brace's inner part is seen and 24 staff spaces of music, which holds seven flats and a time signature. What lies beyond the page is white. Immutable.
 */
public final class StaffHead {

    /** Rows of the picture: four staff spaces above and below the five lines. */
    public static final int HEIGHT = 96;

    /** Columns of the picture: 26 staff spaces. */
    public static final int WIDTH = 208;

    /** Pixels from one line's middle to the next one's. */
    public static final int SPACE = 8;

    /** The row on whose upper edge the middle line lies. */
    public static final int MIDDLE = HEIGHT / 2;

    /** The column on whose left edge the staff's lines begin. */
    public static final int MARGIN = 2 * SPACE;

    /** 255 is ink; thousands of heads are kept while the network learns. */
    private final byte[] ink;

    /**
     * A head from its pixels.
     *
     * @param ink row by row from the top, {@link #HEIGHT} × {@link #WIDTH}, each from 0 (white) to 1 (ink); kept in 256 steps
     * @throws IllegalArgumentException for another number of pixels
     */
    public StaffHead(float[] ink) {
        if (ink.length != HEIGHT * WIDTH) {
            throw new IllegalArgumentException(
                    "A staff head has " + HEIGHT * WIDTH + " pixels, and these are " + ink.length);
        }
        this.ink = new byte[ink.length];
        for (int i = 0; i < ink.length; i++) {
            this.ink[i] = (byte) Math.round(255 * Math.max(0, Math.min(1, ink[i])));
        }
    }

    private StaffHead(byte[] ink) {
        this.ink = ink;
    }

    /** A head from {@link #bytes()}, as they travel to another process. */
    static StaffHead ofBytes(byte[] bytes) {
        if (bytes.length != HEIGHT * WIDTH) {
            throw new IllegalArgumentException("A staff head has " + HEIGHT * WIDTH + " bytes, not " + bytes.length);
        }
        return new StaffHead(bytes.clone());
    }

    /** A copy of all pixels, row by row from the top, 255 for ink. */
    byte[] bytes() {
        return ink.clone();
    }

    /** The ink at a pixel, 0 (white) to 1. */
    public float ink(int column, int row) {
        return (ink[row * WIDTH + column] & 0xff) / 255f;
    }

    /** A copy of all pixels, row by row from the top. */
    public float[] pixels() {
        float[] pixels = new float[ink.length];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (ink[i] & 0xff) / 255f;
        }
        return pixels;
    }
}
