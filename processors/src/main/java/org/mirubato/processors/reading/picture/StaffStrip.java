package org.mirubato.processors.reading.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Where staves cross one upright strip of a page: places where five rows of thin ink lie at equal distances. */
final class StaffStrip {

    /** What the page's own distance may be multiplied by: staves differ in size, a photograph has perspective. */
    private static final double[] STRETCHES = {0.9, 0.93, 0.96, 0.98, 1, 1.02, 1.04, 1.07, 1.1};

    /** Parts of the strip's width that a line's row is full of; notes and bar lines hide the rest. */
    private static final double FULL = 0.45;

    private static final int[] FROM_THE_MIDDLE = {0, 1, -1, 2, -2};

    private StaffStrip() {}

    /**
     * A staff's crossing.
     *
     * @param middle height of the middle line at the strip's middle
     * @param score how full the five rows are, 0 to 5
     */
    record Crossing(double middle, double space, double score) {}

    /** The crossings from top to bottom; none overlaps another. */
    static List<Crossing> crossings(InkPicture thin, int left, int width, double pitch) {
        double[] rows = rows(thin, left, width, 1);
        List<Crossing> all = new ArrayList<>();
        for (double stretch : STRETCHES) {
            double space = pitch * stretch;
            for (int y = (int) (2 * space) + 1; y < thin.height() - 2 * space - 1; y++) {
                double score = score(rows, y, space);
                if (score > 0) {
                    all.add(new Crossing(y, space, score));
                }
            }
        }
        all.sort(Comparator.comparingDouble((Crossing crossing) -> -crossing.score));
        List<Crossing> kept = new ArrayList<>();
        for (Crossing crossing : all) {
            boolean free =
                    kept.stream().allMatch(other -> Math.abs(other.middle - crossing.middle) > 4.4 * crossing.space);
            if (free) {
                kept.add(crossing);
            }
        }
        double[] plain = rows(thin, left, width, 0);
        return kept.stream()
                .map(crossing -> centred(crossing, plain))
                .sorted(Comparator.comparingDouble(Crossing::middle))
                .toList();
    }

    /** Moves a crossing to where the ink of its lines has its middle, which is between pixels. */
    private static Crossing centred(Crossing crossing, double[] rows) {
        double sum = 0;
        double slope = 0;
        for (int line = -2; line <= 2; line++) {
            double at = crossing.middle + line * crossing.space;
            double weight = 1e-6;
            double off = 0;
            for (int y = (int) Math.round(at) - 2; y <= Math.round(at) + 2; y++) {
                double row = y < 0 || y >= rows.length ? 0 : rows[y];
                weight += row;
                off += row * (y - at);
            }
            sum += off / weight;
            slope += line * off / weight;
        }
        // the sum of the squares of -2 to 2 is ten
        return new Crossing(crossing.middle + sum / 5, crossing.space + slope / 10, crossing.score);
    }

    /** How full each row is, with the rows that lie so far above and below: a line that leans fills several together. */
    private static double[] rows(InkPicture thin, int left, int width, int reach) {
        double[] rows = new double[thin.height()];
        for (int y = reach; y + reach < thin.height(); y++) {
            int full = 0;
            for (int x = left; x < left + width; x++) {
                boolean ink = false;
                for (int row = y - reach; row <= y + reach; row++) {
                    ink |= thin.ink()[row * thin.width() + x];
                }
                full += ink ? 1 : 0;
            }
            rows[y] = (double) full / width;
        }
        return rows;
    }

    /** The sum of the five rows, when four at least are full; less by what lies where a sixth line would. */
    private static double score(double[] rows, int middle, double space) {
        double sum = 0;
        int missing = 0;
        // the middle line first: most rows are none, and are left at once
        for (int line : FROM_THE_MIDDLE) {
            double row = rows[(int) (middle + line * space + 0.5)];
            missing += row < FULL ? 1 : 0;
            if (missing > 1) {
                return 0;
            }
            sum += row;
        }
        return sum - 0.5 * outside(rows, middle, space) + 0.2 * sharpness(rows, middle, space);
    }

    private static double outside(double[] rows, int middle, double space) {
        int above = (int) Math.round(middle - 3 * space);
        int below = (int) Math.round(middle + 3 * space);
        return (above < 0 ? 0 : rows[above]) + (below >= rows.length ? 0 : rows[below]);
    }

    /** Between the lines there is paper: beams and letters have none. */
    private static double sharpness(double[] rows, int middle, double space) {
        double between = 0;
        for (int gap = -2; gap < 2; gap++) {
            between += rows[(int) Math.round(middle + (gap + 0.5) * space)];
        }
        return -between;
    }
}
