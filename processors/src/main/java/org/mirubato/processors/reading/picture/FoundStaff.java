package org.mirubato.processors.reading.picture;

/**
 * A staff of five lines on a picture; it may lean or bend a little.
 *
 * @param xs places along it from left to right, in pixels; at least one
 * @param middles height of its middle line at each place, in pixels from the top
 * @param spaces distance of two lines at each place, in pixels
 * @param left start of its lines
 * @param right end of its lines
 */
@SuppressWarnings("ArrayRecordComponent")
public record FoundStaff(double[] xs, double[] middles, double[] spaces, double left, double right) {

    /** Lines of a staff, and how many lie on each side of the middle one. */
    public static final int LINES = 5;

    /** Height of the middle line. */
    public double middle(double x) {
        return between(middles, x);
    }

    /** Distance of two lines. */
    public double space(double x) {
        return between(spaces, x);
    }

    /** Height of a line, counted from 0 at the top. */
    public double line(int number, double x) {
        return middle(x) + (number - LINES / 2) * space(x);
    }

    /** Distance of two lines in the middle of the staff. */
    public double space() {
        return space((left + right) / 2);
    }

    public double length() {
        return right - left;
    }

    FoundStaff between(double newLeft, double newRight) {
        return new FoundStaff(xs, middles, spaces, newLeft, newRight);
    }

    private double between(double[] values, double x) {
        int next = 0;
        while (next < xs.length && xs[next] < x) {
            next++;
        }
        if (next == 0) {
            return values[0];
        }
        if (next == xs.length) {
            return values[xs.length - 1];
        }
        double part = (x - xs[next - 1]) / (xs[next] - xs[next - 1]);
        return values[next - 1] + part * (values[next] - values[next - 1]);
    }
}
