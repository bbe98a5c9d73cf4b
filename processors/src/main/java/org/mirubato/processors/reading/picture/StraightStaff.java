package org.mirubato.processors.reading.picture;

/**
 * The ink of one staff with its lines straightened, looked at in staff spaces: across from the beginning of its lines, down from the
 * middle one. Safe from any thread.
 */
public final class StraightStaff {

    /** Rows and columns in a staff space. */
    static final int FINE = 10;

    /** Staff spaces beside the lines' ends, and above and below the middle line: five ledger lines and a sign before the note. */
    private static final double BESIDE = 1.5;

    private static final double REACH = 9.5;

    /** Half the thickness of what a line may hide, in staff spaces. */
    private static final double LINE = 0.13;

    private final float[] ink;
    private final int width;
    private final double left;
    private final double space;

    private StraightStaff(float[] ink, int width, double left, double space) {
        this.ink = ink;
        this.width = width;
        this.left = left;
        this.space = space;
    }

    /** Cuts a staff out of its page. */
    public static StraightStaff of(GreyPicture page, FoundStaff staff) {
        double space = staff.space();
        int width = (int) Math.ceil((staff.length() / space + 2 * BESIDE) * FINE);
        int height = (int) (2 * REACH * FINE);
        StraightInk.Cut cut =
                new StraightInk.Cut(staff.left() - BESIDE * space, space / FINE, FINE, width, height, height / 2);
        return new StraightStaff(StraightInk.stretched(StraightInk.of(page, staff, cut)), width, staff.left(), space);
    }

    /** Where a place along the staff, in pixels of the page, lies here. */
    double across(double pixels) {
        return (pixels - left) / space;
    }

    /** The same the other way. */
    double pixels(double across) {
        return left + across * space;
    }

    /** From 0 for paper to 1 for ink; paper outside. */
    double at(double across, double down) {
        int column = (int) Math.floor((across + BESIDE) * FINE);
        int row = (int) Math.floor((down + REACH) * FINE);
        boolean outside = column < 0 || row < 0 || column >= width || row >= ink.length / width;
        return outside ? 0 : Math.max(0, Math.min(1, ink[row * width + column]));
    }

    /** Whether a line, or a note's ledger line, may lie there. */
    static boolean hidden(double down) {
        return Math.abs(down - Math.rint(down)) < LINE;
    }
}
