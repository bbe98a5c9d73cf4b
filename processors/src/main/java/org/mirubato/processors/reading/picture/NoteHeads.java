package org.mirubato.processors.reading.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/**
 * Finds the heads of notes along a part of a staff by their outline: a slanting oval full of ink all around, filled or not, with
 * paper on at least one side. What lies where a line may be is not looked at, so lines and ledger lines do not matter. Pure.
 */
public final class NoteHeads {

    /** Rows and columns of the straightened staff in a staff space. */
    private static final int FINE = 10;

    /** Staff spaces above and below the middle line that are looked at: five ledger lines. */
    private static final double REACH = 8.5;

    /** Steps above and below the middle line on which a head may stand. */
    private static final int MOST_STEPS = 15;

    /** How alike a head something must be. A clean one is 1; chance rarely reaches half of that. */
    private static final double ALIKE = 0.62;

    /** Half the width of a black or half note's head, and of a whole note's, in staff spaces; and half the height of each. */
    private static final double[] HALF_WIDTHS = {0.66, 0.9};

    private static final double HALF_HEIGHT = 0.42;
    private static final double SLANT = -0.35;

    /** The outline is looked at in so many directions, at some distances from the middle of the head, as parts of its size. */
    private static final int DIRECTIONS = 8;

    private static final double[] DISTANCES = {0.68, 0.76, 0.84, 0.92, 1};

    /** Half the thickness of what a line may hide, in staff spaces. */
    private static final double LINE = 0.13;

    private final float[] ink;
    private final int width;

    private NoteHeads(float[] ink, int width) {
        this.ink = ink;
        this.width = width;
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

    /** The heads whose middles lie between two places along the staff, from left to right. */
    public static List<NoteHead> between(double left, double right, GreyPicture page, FoundStaff staff) {
        double space = staff.space((left + right) / 2);
        // a head's own width and what is beside it, on both sides
        double from = left - 1.5 * space;
        int width = (int) Math.ceil((right + 1.5 * space - from) / space * FINE);
        int height = (int) (2 * REACH * FINE);
        StraightInk.Cut cut = new StraightInk.Cut(from, space / FINE, FINE, width, height, height / 2);
        NoteHeads heads = new NoteHeads(StraightInk.stretched(StraightInk.of(page, staff, cut)), width);
        return heads.find((right - left) / space).stream()
                .map(found -> new NoteHead(from + found.x * space, found.step))
                .toList();
    }

    private List<Candidate> find(double length) {
        List<Candidate> candidates = new ArrayList<>();
        for (int step = -MOST_STEPS; step <= MOST_STEPS; step++) {
            for (int column = 0; column <= length * FINE; column++) {
                double x = 1.5 + (double) column / FINE;
                for (double halfWidth : HALF_WIDTHS) {
                    double alike = alike(x, -step / 2.0, halfWidth);
                    if (alike > ALIKE) {
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
    private double alike(double x, double y, double halfWidth) {
        double left = beside(x - halfWidth - 0.35, y);
        double right = beside(x + halfWidth + 0.35, y);
        double overAndUnder = Math.min(beyond(x, y - 0.78), beyond(x, y + 0.78));
        return outline(x, y, halfWidth)
                - 0.7 * Math.min(left, right)
                - 0.3 * Math.max(left, right)
                - 0.25 * overAndUnder;
    }

    /** How full of ink the outline is, in the mean and where it is least. */
    private double outline(double x, double y, double halfWidth) {
        double least = 1;
        double sum = 0;
        int seen = 0;
        for (int direction = 0; direction < DIRECTIONS; direction++) {
            double middle = direction + 0.5;
            OptionalDouble ink = DoubleStream.of(middle - 0.3, middle, middle + 0.3)
                    .map(turn -> darkest(x, y, halfWidth, turn * 2 * Math.PI / DIRECTIONS))
                    .filter(darkest -> darkest >= 0)
                    .average();
            if (ink.isPresent()) {
                least = Math.min(least, ink.getAsDouble());
                sum += ink.getAsDouble();
                seen++;
            }
        }
        return seen == 0 ? 0 : (sum / seen + least) / 2;
    }

    /** The darkest place of the outline in one direction; −1 when a line hides it. */
    private double darkest(double x, double y, double halfWidth, double direction) {
        double darkest = -1;
        for (double distance : DISTANCES) {
            double along = halfWidth * distance * Math.cos(direction);
            double across = HALF_HEIGHT * distance * Math.sin(direction);
            double dx = Math.cos(SLANT) * along - Math.sin(SLANT) * across;
            double dy = Math.sin(SLANT) * along + Math.cos(SLANT) * across;
            if (!hidden(y + dy)) {
                darkest = Math.max(darkest, at(x + dx, y + dy));
            }
        }
        return darkest;
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
            for (double dx = -halfWidth; dx < halfWidth + 0.01 && !hidden(y + dy); dx += 0.1) {
                sum += at(x + dx, y + dy);
                seen++;
            }
        }
        return seen == 0 ? 0 : sum / seen;
    }

    private static boolean hidden(double y) {
        return Math.abs(y - Math.rint(y)) < LINE;
    }

    private double at(double x, double y) {
        int column = (int) Math.floor(x * FINE);
        int row = (int) Math.floor((y + REACH) * FINE);
        boolean outside = column < 0 || row < 0 || column >= width || row >= ink.length / width;
        return outside ? 0 : Math.max(0, Math.min(1, ink[row * width + column]));
    }
}
