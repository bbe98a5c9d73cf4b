package org.mirubato.processors.reading.picture;

import java.util.ArrayList;
import java.util.List;

/** Finds the staves of five lines on an upright page. */
final class PictureStaves {

    /** Width of a strip, in staff spaces. */
    private static final double STRIP = 2.5;

    /** Strips that a staff crosses at least: shorter ones are incipits, beams and text. */
    private static final int SHORTEST = 5;

    /** Lines that a column at a staff's end still shows. */
    private static final int FEWEST_LINES = 3;

    /** Parts of a staff's length: what a line is full of at least, and how much more of it than the paper between lines. */
    private static final double LINE = 0.6;

    private static final double MORE = 0.2;

    private final InkPicture ink;
    private final InkPicture thin;
    private final RunLengths runs;

    PictureStaves(InkPicture ink, InkPicture thin, RunLengths runs) {
        this.ink = ink;
        this.thin = thin;
        this.runs = runs;
    }

    /** From top to bottom; empty when the page has none. */
    List<FoundStaff> find() {
        int width = (int) Math.max(6, Math.round(STRIP * runs.pitch()));
        StaffTracks tracks = new StaffTracks(runs.pitch());
        for (int strip = 0; (strip + 1) * width <= ink.width(); strip++) {
            int left = strip * width;
            tracks.add(strip, left + width / 2.0, StaffStrip.crossings(thin, left, width, runs.pitch()));
        }
        List<FoundStaff> staves = new ArrayList<>();
        for (FoundStaff staff : tracks.staves(SHORTEST)) {
            staves.add(staff.between(end(staff, staff.left(), -1), end(staff, staff.right(), 1)));
        }
        double longest = staves.stream().mapToDouble(FoundStaff::length).max().orElse(0);
        staves.removeIf(staff -> staff.length() < longest / 6 || !ruled(staff));
        return List.copyOf(staves);
    }

    /** Goes on from a place on the staff to where its lines end. */
    private double end(FoundStaff staff, double from, int step) {
        double last = from;
        for (double x = from; x >= 0 && x < ink.width() && Math.abs(x - last) < runs.pitch(); x += step) {
            if (lines(staff, x) >= FEWEST_LINES) {
                last = x;
            }
        }
        return last;
    }

    private int lines(FoundStaff staff, double x) {
        int lines = 0;
        for (int line = 0; line < FoundStaff.LINES; line++) {
            lines += near(ink, x, staff.line(line, x)) ? 1 : 0;
        }
        return lines;
    }

    private static boolean near(InkPicture picture, double x, double y) {
        int column = (int) Math.round(x);
        int row = (int) Math.round(y);
        return picture.at(column, row) || picture.at(column, row - 1) || picture.at(column, row + 1);
    }

    /**
     * Whether each of the five lines goes along most of the staff, with paper between them and no sixth beside them: those of
     * tables, tablature and texts do not.
     */
    private boolean ruled(FoundStaff staff) {
        double lines = 0;
        for (int line = 0; line < FoundStaff.LINES; line++) {
            double full = along(staff, line, ink);
            if (full < LINE) {
                return false;
            }
            lines += full / FoundStaff.LINES;
        }
        double between = 0;
        for (int gap = 0; gap < FoundStaff.LINES - 1; gap++) {
            between += along(staff, gap + 0.5, ink) / (FoundStaff.LINES - 1);
        }
        // beams may lie there all along a staff, but they are thick
        return lines - between > MORE && along(staff, -1, thin) < LINE && along(staff, FoundStaff.LINES, thin) < LINE;
    }

    /** The part of the staff along which there is ink at so many spaces below its top line. */
    private static double along(FoundStaff staff, double spaces, InkPicture picture) {
        int full = 0;
        int all = 0;
        for (double x = staff.left(); x <= staff.right(); x += 2) {
            double y = staff.line(0, x) + spaces * staff.space(x);
            all++;
            full += near(picture, x, y) ? 1 : 0;
        }
        return (double) full / all;
    }
}
