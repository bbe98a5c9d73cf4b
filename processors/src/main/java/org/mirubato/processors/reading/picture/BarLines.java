package org.mirubato.processors.reading.picture;

import java.util.ArrayList;
import java.util.List;
import org.mirubato.processors.reading.picture.NoteHeads.NoteHead;

/** Finds the bar lines of a staff on a picture: lines from its upper to its lower line that are no stem. Pure. */
public final class BarLines {

    /** Rows and columns of the straightened staff in a staff space. */
    private static final int FINE = 10;

    /** Staff spaces from the middle line to the outer ones, and how far above and below is cut out. */
    private static final int HALF = 2;

    private static final int REACH = 3;

    /** Ink from which a pixel is black, and the part of a line's rows that are. */
    private static final double BLACK = 0.5;

    private static final double UNBROKEN = 0.95;

    /** Staff spaces that the thick line at the end takes at most; what is wider is a block. */
    private static final double THICKEST = 0.9;

    /** Staff spaces from a stem to the middle of its head at most: no bar line is so close to a note. */
    private static final double STEM = 0.95;

    /** Staff spaces within which double lines and repeat signs are one. */
    private static final double ONE = 2;

    private BarLines() {}

    /**
     * Where bar lines stand between two places along the staff, in pixels from left to right.
     *
     * @param heads those on the staff
     */
    public static List<Double> between(
            double left, double right, GreyPicture page, FoundStaff staff, List<NoteHead> heads) {
        double space = staff.space();
        int width = (int) Math.ceil((right - left) / space * FINE);
        int height = 2 * REACH * FINE;
        if (width <= 0) {
            return List.of();
        }
        StraightInk.Cut cut = new StraightInk.Cut(left, space / FINE, FINE, width, height, height / 2);
        float[] ink = StraightInk.stretched(StraightInk.of(page, staff, cut));
        List<Double> lines = new ArrayList<>();
        int begin = -1;
        for (int column = 0; column <= width; column++) {
            boolean full = column < width && unbroken(ink, width, column);
            if (full && begin < 0) {
                begin = column;
            } else if (!full && begin >= 0) {
                double x = left + (begin + column) / 2.0 * space / FINE;
                if (column - begin <= THICKEST * FINE && isNew(x, lines, space) && !isStem(x, heads, space)) {
                    lines.add(x);
                }
                begin = -1;
            }
        }
        return lines;
    }

    /** A line may lean, and be as thin as a row of the cut. */
    private static boolean unbroken(float[] ink, int width, int column) {
        int black = 0;
        int rows = 2 * HALF * FINE;
        for (int row = (REACH - HALF) * FINE; row < (REACH - HALF) * FINE + rows; row++) {
            boolean found = false;
            for (int near = Math.max(0, column - 1); near <= Math.min(width - 1, column + 1); near++) {
                found |= ink[row * width + near] > BLACK;
            }
            black += found ? 1 : 0;
        }
        return black >= UNBROKEN * rows;
    }

    private static boolean isNew(double x, List<Double> lines, double space) {
        return lines.isEmpty() || x - lines.get(lines.size() - 1) > ONE * space;
    }

    private static boolean isStem(double x, List<NoteHead> heads, double space) {
        return heads.stream().anyMatch(head -> Math.abs(head.x() - x) < STEM * space);
    }
}
