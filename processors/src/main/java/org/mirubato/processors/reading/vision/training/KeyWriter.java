package org.mirubato.processors.reading.vision.training;

import org.mirubato.processors.reading.vision.ClefSign;

/** Writes key signatures. Heights are steps above the middle line, two to a space. */
final class KeyWriter {

    private static final int[] SHARPS = {4, 1, 5, 2, -1, 3, 0};
    private static final int[] FLATS = {0, 3, -1, 2, -2, 1, -3};

    private KeyWriter() {}

    /**
     * Writes a key signature and says where its right edge is.
     *
     * @param fifths sharps, or flats as a negative number
     * @param tight how much further or closer than the signs' widths they stand, in staff spaces
     */
    static double write(StaffDrawing drawing, ClefSign clef, int fifths, double x, double tight, Dice dice) {
        Sign sign = fifths > 0 ? Sign.SHARP : Sign.FLAT;
        int highest = highest(clef, fifths, dice);
        double right = x;
        double next = x;
        for (int i = 0; i < Math.abs(fifths); i++) {
            right = drawing.sign(sign, next, -step(clef, fifths > 0, i, highest) / 2.0, 1);
            next += drawing.width(sign) + tight;
        }
        return right;
    }

    /** Engravers differ in where they turn down an octave, except in the clefs that are used most. */
    private static int highest(ClefSign clef, int fifths, Dice dice) {
        if (clef.shift() == 0 || clef.shift() == -2) {
            return 5;
        }
        return fifths > 0 ? dice.whole(4, 5) : dice.whole(3, 4);
    }

    static int step(ClefSign clef, boolean sharps, int index, int highest) {
        int step = (sharps ? SHARPS : FLATS)[index] + clef.shift();
        if (step > highest) {
            return step - 7;
        }
        return step < -5 ? step + 7 : step;
    }
}
