package org.mirubato.processors.reading.picture;

import java.util.ArrayList;
import java.util.List;
import org.mirubato.processors.reading.picture.NoteHeads.NoteHead;

/** Finds the bar lines of a staff on a picture: lines from its upper to its lower line that are no stem. Pure. */
public final class BarLines {

    /** The rows and columns that are looked at in a staff space, and the middle of one. */
    private static final int FINE = StraightStaff.FINE;

    private static final double MIDDLE = 0.5;

    /** Rows from the upper to the lower line. */
    private static final int ROWS = (FoundStaff.LINES - 1) * FINE;

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
     * Where bar lines stand between two places along the staff, all in pixels of the page, from left to right.
     *
     * @param heads those on the staff
     */
    public static List<Double> between(double left, double right, StraightStaff staff, List<NoteHead> heads) {
        double first = staff.across(left);
        int width = (int) Math.ceil((staff.across(right) - first) * FINE);
        List<Double> found = new ArrayList<>();
        int begin = -1;
        for (int column = 0; column <= width; column++) {
            boolean full = column < width && unbroken(staff, first + (column + MIDDLE) / FINE);
            if (full && begin < 0) {
                begin = column;
            } else if (!full && begin >= 0) {
                double x = first + (begin + column) / 2.0 / FINE;
                if (column - begin <= THICKEST * FINE && isNew(x, found) && !isStem(x, heads, staff)) {
                    found.add(x);
                }
                begin = -1;
            }
        }
        return found.stream().map(staff::pixels).toList();
    }

    /** A line may lean, and be as thin as a row of the cut. */
    private static boolean unbroken(StraightStaff staff, double x) {
        int black = 0;
        for (int row = 0; row < ROWS; row++) {
            double y = (row + MIDDLE - ROWS / 2.0) / FINE;
            double darkest =
                    Math.max(staff.at(x, y), Math.max(staff.at(x - 1.0 / FINE, y), staff.at(x + 1.0 / FINE, y)));
            black += darkest > BLACK ? 1 : 0;
        }
        return black >= UNBROKEN * ROWS;
    }

    private static boolean isNew(double x, List<Double> found) {
        return found.isEmpty() || x - found.get(found.size() - 1) > ONE;
    }

    private static boolean isStem(double x, List<NoteHead> heads, StraightStaff staff) {
        return heads.stream().anyMatch(head -> Math.abs(staff.across(head.x()) - x) < STEM);
    }
}
