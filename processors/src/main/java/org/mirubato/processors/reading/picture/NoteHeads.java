package org.mirubato.processors.reading.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds the heads of notes along a part of a staff by their outline: an oval full of ink all around, slanting but for some whole notes,
 * filled or not, with paper on at least one side. What lies where a line may be is not looked at, so lines and ledger lines do not
 * matter. Pure.
 */
public final class NoteHeads {

    /** Steps above and below the middle line on which a head may stand. */
    private static final int MOST_STEPS = 15;

    /** How alike a head something must be. A clean one is 1, a half note's on a scan 0.58; chance rarely reaches half. */
    private static final double ALIKE = 0.56;

    /** Where the outline is paler than this in one direction, it can't be so much alike. */
    private static final double LEAST_ALIKE = 2 * ALIKE - 1;

    /** Steps above and below the middle line from which on a head has a ledger line, and how dark each is on both sides of it. */
    private static final int FIRST_LEDGER = 6;

    private static final double LEDGER = 0.35;

    /** Half the width of a black or half note's head, and of a whole note's that leans or lies; half the height of each. */
    private static final double BLACK_OR_HALF = 0.66;

    private static final double LEANING_WHOLE = 0.9;
    private static final double LYING_WHOLE = 0.86;
    private static final double HALF_HEIGHT = 0.42;
    private static final double SLANT = -0.35;

    /** The outline is looked at in so many directions, a little before and behind each, at some distances, as parts of its size. */
    private static final int DIRECTIONS = 8;

    private static final double[] TURNS = {-0.3, 0, 0.3};

    private static final double[] DISTANCES = {0.68, 0.76, 0.84, 0.92, 1};

    private static final List<Outline> OUTLINES =
            List.of(Outline.of(BLACK_OR_HALF, SLANT), Outline.of(LEANING_WHOLE, SLANT), Outline.of(LYING_WHOLE, 0));

    private final StraightStaff staff;

    private NoteHeads(StraightStaff staff) {
        this.staff = staff;
    }

    /**
     * A head.
     *
     * @param x its middle, in pixels of the page
     * @param step half spaces above the middle line
     */
    public record NoteHead(double x, int step) {}

    private record Candidate(double x, int step, double alike) {

        boolean overlaps(Candidate other) {
            return Math.abs(x - other.x) < 0.9 && Math.abs(step - other.step) <= 1;
        }
    }

    /** The heads whose middles lie between two places along the staff in pixels of the page, from left to right. */
    public static List<NoteHead> between(double left, double right, StraightStaff staff) {
        return new NoteHeads(staff)
                .find(staff.across(left), staff.across(right)).stream()
                        .map(found -> new NoteHead(staff.pixels(found.x), found.step))
                        .toList();
    }

    private List<Candidate> find(double left, double right) {
        List<Candidate> candidates = new ArrayList<>();
        for (int step = -MOST_STEPS; step <= MOST_STEPS; step++) {
            for (int column = 0; column <= (right - left) * StraightStaff.FINE; column++) {
                double x = left + (double) column / StraightStaff.FINE;
                for (Outline outline : OUTLINES) {
                    double alike = alike(x, -step / 2.0, outline);
                    if (alike > ALIKE && hasLedgers(x, step, outline.halfWidth)) {
                        candidates.add(new Candidate(x, step, alike));
                    }
                }
            }
        }
        candidates.sort(Comparator.comparingDouble(Candidate::alike).reversed());
        List<Candidate> heads = new ArrayList<>();
        for (Candidate candidate : candidates) {
            if (heads.stream().noneMatch(candidate::overlaps)) {
                heads.add(candidate);
            }
        }
        heads.sort(Comparator.comparingDouble(Candidate::x));
        return heads;
    }

    /** What speaks for the outline of a head, less what should be paper: a beam has ink on both sides, a chord above or below. */
    private double alike(double x, double y, Outline outline) {
        double full = outline(x, y, outline);
        if (full <= ALIKE) {
            return full;
        }
        double left = beside(x - outline.halfWidth - 0.35, y);
        double right = beside(x + outline.halfWidth + 0.35, y);
        double overAndUnder = Math.min(beyond(x, y - 0.78), beyond(x, y + 0.78));
        return full - 0.7 * Math.min(left, right) - 0.3 * Math.max(left, right) - 0.25 * overAndUnder;
    }

    /**
     * Outside the staff a head has lines through or under it all the way to the staff; a letter has none, and the neighbouring staff's
     * notes have theirs on their own side.
     */
    private boolean hasLedgers(double x, int step, double halfWidth) {
        double reach = halfWidth + 0.14;
        for (int ledger = FIRST_LEDGER; ledger <= Math.abs(step); ledger += 2) {
            double y = -Math.signum(step) * ledger / 2.0;
            if (Math.min(line(x - reach, y), line(x + reach, y)) < LEDGER) {
                return false;
            }
        }
        return true;
    }

    /** The darkest place near where a line should be. */
    private double line(double x, double y) {
        double darkest = 0;
        for (double dy = -0.2; dy < 0.21; dy += 0.1) {
            darkest = Math.max(darkest, staff.at(x, y + dy));
        }
        return darkest;
    }

    /** How full of ink the outline is, in the mean and where it is least. */
    private double outline(double x, double y, Outline outline) {
        double least = 1;
        double sum = 0;
        int seen = 0;
        for (double[][] direction : outline.directions) {
            double ink = ink(x, y, direction);
            if (ink >= 0) {
                least = Math.min(least, ink);
                if (least < LEAST_ALIKE) {
                    return 0;
                }
                sum += ink;
                seen++;
            }
        }
        return seen == 0 ? 0 : (sum / seen + least) / 2;
    }

    /** The mean of the darkest places around one direction, but for those that a line hides; −1 when lines hide all. */
    private double ink(double x, double y, double[][] turns) {
        double sum = 0;
        int seen = 0;
        for (double[] places : turns) {
            double darkest = -1;
            for (int i = 0; i < places.length; i += 2) {
                if (!StraightStaff.hidden(y + places[i + 1])) {
                    darkest = Math.max(darkest, staff.at(x + places[i], y + places[i + 1]));
                }
            }
            if (darkest >= 0) {
                sum += darkest;
                seen++;
            }
        }
        return seen == 0 ? -1 : sum / seen;
    }

    /**
     * Where the outline of a head is looked at.
     *
     * @param directions for each direction some turns near it, for each of them places from the middle outwards: across and down by turns
     */
    @SuppressWarnings("ArrayRecordComponent")
    private record Outline(double halfWidth, double[][][] directions) {

        static Outline of(double halfWidth, double slant) {
            double[][][] directions = new double[DIRECTIONS][TURNS.length][2 * DISTANCES.length];
            for (int direction = 0; direction < DIRECTIONS; direction++) {
                for (int turn = 0; turn < TURNS.length; turn++) {
                    double angle = (direction + 0.5 + TURNS[turn]) * 2 * Math.PI / DIRECTIONS;
                    for (int i = 0; i < DISTANCES.length; i++) {
                        double along = halfWidth * DISTANCES[i] * Math.cos(angle);
                        double across = HALF_HEIGHT * DISTANCES[i] * Math.sin(angle);
                        directions[direction][turn][2 * i] = Math.cos(slant) * along - Math.sin(slant) * across;
                        directions[direction][turn][2 * i + 1] = Math.sin(slant) * along + Math.cos(slant) * across;
                    }
                }
            }
            return new Outline(halfWidth, directions);
        }
    }

    private double beside(double x, double y) {
        return mean(x, y, 0.1, 0.3);
    }

    private double beyond(double x, double y) {
        return mean(x, y, 0.25, 0.15);
    }

    /** The mean ink of a rectangle; 0 when lines hide all of it. */
    private double mean(double x, double y, double halfWidth, double halfHeight) {
        double sum = 0;
        int seen = 0;
        for (double dy = -halfHeight; dy < halfHeight + 0.01; dy += 0.1) {
            for (double dx = -halfWidth; dx < halfWidth + 0.01 && !StraightStaff.hidden(y + dy); dx += 0.1) {
                sum += staff.at(x + dx, y + dy);
                seen++;
            }
        }
        return seen == 0 ? 0 : sum / seen;
    }
}
