package org.mirubato.processors.reading.picture;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mirubato.processors.reading.picture.NoteHeads.NoteHead;

/**
 * Finds the sign before a note by its strokes, which must be full of ink, and by what lies between and beside them, which must be
 * paper. What lies where a line may be is not looked at. Pure.
 */
public final class Accidentals {

    /** How alike a sign something must be: all strokes full and all paper white is 1. */
    private static final double ALIKE = 0.55;

    /** Strokes that are paler than this are none, whatever is around them. */
    private static final double PALE = 0.5;

    /** What ink on the paper of a sign takes from its likeness: in the mean, and where there is most. */
    private static final double MEAN_SPOILS = 0.5;

    private static final double MOST_SPOILS = 0.35;

    /** Staff spaces from the middle of a sign to that of its note; in chords the signs stand side by side. */
    private static final double FURTHEST = 2.4;

    private static final double NEAREST = 0.95;

    /** Staff spaces from one place that is looked at to the next, and how far a sign may stand too high or low. */
    private static final double STEP = 0.1;

    /** Staff spaces from the middle of a bar to where it still shows. */
    private static final double THICK = 0.15;

    private final StraightStaff staff;

    private Accidentals(StraightStaff staff) {
        this.staff = staff;
    }

    /** A sign that raises or lowers a note. */
    public enum Accidental {
        SHARP(
                List.of(
                        new Stroke(-0.25, -1.05, -0.25, 1.2),
                        new Stroke(0.25, -1.2, 0.25, 1.05),
                        Stroke.bar(-0.4, -0.42, 0.4, -0.65),
                        Stroke.bar(-0.4, 0.6, 0.4, 0.35)),
                List.of(
                        new Stroke(0, -0.2, 0, 0.2),
                        new Stroke(0, -1.2, 0, -0.85),
                        new Stroke(0, 0.85, 0, 1.2),
                        new Stroke(-0.55, -1.2, -0.55, -0.8),
                        new Stroke(0.55, -0.3, 0.55, 0),
                        new Stroke(-0.55, 0, -0.55, 0.2),
                        new Stroke(0.55, 0.8, 0.55, 1.2),
                        new Stroke(-0.25, -1.8, -0.25, -1.6),
                        new Stroke(0.25, 1.6, 0.25, 1.8))),
        NATURAL(
                List.of(
                        new Stroke(-0.28, -1.2, -0.28, 0.55),
                        new Stroke(0.28, -0.55, 0.28, 1.2),
                        Stroke.bar(-0.2, -0.5, 0.2, -0.6),
                        Stroke.bar(-0.2, 0.55, 0.2, 0.45)),
                List.of(
                        new Stroke(0, -0.2, 0, 0.2),
                        new Stroke(0, -1.2, 0, -0.85),
                        new Stroke(0, 0.85, 0, 1.2),
                        new Stroke(-0.55, -1.1, -0.55, 1.1),
                        new Stroke(0.25, -1.2, 0.25, -0.9),
                        new Stroke(-0.25, 0.9, -0.25, 1.2),
                        new Stroke(-0.25, -1.8, -0.25, -1.6),
                        new Stroke(0.25, 1.6, 0.25, 1.8))),
        FLAT(
                List.of(
                        new Stroke(-0.33, -1.6, -0.33, 0.55),
                        new Stroke(-0.1, -0.45, 0.25, -0.5),
                        new Stroke(0.28, -0.3, 0.28, 0),
                        new Stroke(-0.2, 0.45, 0.2, 0.2)),
                List.of(
                        new Stroke(-0.02, -0.15, -0.02, 0.1),
                        new Stroke(0, -1.6, 0, -0.85),
                        new Stroke(-0.63, -1.5, -0.63, 0.5),
                        new Stroke(0.3, 0.6, 0.3, 1),
                        new Stroke(0.2, 0.7, 0.2, 1.2),
                        new Stroke(-0.3, 0.95, -0.3, 1.3),
                        new Stroke(0.2, -1.6, 0.2, -0.9),
                        new Stroke(-0.33, -2.2, -0.33, -2)));

        private final List<Stroke> strokes;
        private final List<Stroke> paper;

        Accidental(List<Stroke> strokes, List<Stroke> paper) {
            this.strokes = strokes;
            this.paper = paper;
        }
    }

    /** The sign before each of some notes of the staff; null where there is none. */
    public static List<@Nullable Accidental> before(List<NoteHead> heads, StraightStaff staff) {
        Accidentals accidentals = new Accidentals(staff);
        List<@Nullable Accidental> signs = new ArrayList<>();
        heads.forEach(head -> signs.add(accidentals.before(head).orElse(null)));
        return signs;
    }

    private Optional<Accidental> before(NoteHead head) {
        double x = staff.across(head.x());
        double y = -head.step() / 2.0;
        Accidental best = null;
        double most = ALIKE;
        for (Accidental sign : Accidental.values()) {
            for (double before = NEAREST; before <= FURTHEST; before += STEP) {
                for (int lower = -1; lower <= 1; lower++) {
                    double alike = alike(sign, x - before, y + lower * STEP);
                    if (alike > most) {
                        most = alike;
                        best = sign;
                    }
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private double alike(Accidental sign, double x, double y) {
        DoubleSummaryStatistics strokes = inks(sign.strokes, x, y, STEP);
        double full = (strokes.getAverage() + strokes.getMin()) / 2;
        if (full < PALE) {
            return 0;
        }
        DoubleSummaryStatistics paper = inks(sign.paper, x, y, 0);
        return full - MEAN_SPOILS * paper.getAverage() - MOST_SPOILS * paper.getMax();
    }

    /** How dark each stroke is that lines don't hide. */
    private DoubleSummaryStatistics inks(List<Stroke> strokes, double x, double y, double beside) {
        return strokes.stream()
                .mapToDouble(stroke -> stroke.ink(staff, x, y, beside))
                .filter(ink -> ink >= 0)
                .summaryStatistics();
    }

    /** A straight line of a sign, from its middle across and down in staff spaces. */
    private record Stroke(double fromX, double fromY, double toX, double toY, boolean thick) {

        Stroke(double fromX, double fromY, double toX, double toY) {
            this(fromX, fromY, toX, toY, false);
        }

        /** One that lies, and is so thick that it shows above and below a line. */
        static Stroke bar(double fromX, double fromY, double toX, double toY) {
            return new Stroke(fromX, fromY, toX, toY, true);
        }

        /**
         * The mean along it, of the darkest at each place and beside it, where lines don't hide that.
         *
         * @param beside how far beside the stroke is looked at as well; 0 for not at all
         * @return −1 when lines hide all of it
         */
        double ink(StraightStaff staff, double x, double y, double beside) {
            long pieces = Math.max(1, Math.round(Math.hypot(toX - fromX, toY - fromY) / STEP));
            double sum = 0;
            int seen = 0;
            for (int piece = 0; piece <= pieces; piece++) {
                double along = (double) piece / pieces;
                double across = x + fromX + along * (toX - fromX);
                double down = y + fromY + along * (toY - fromY);
                double darkest = shown(staff, across, down);
                if (beside > 0) {
                    double aside = thick ? 0 : beside;
                    double above = thick ? THICK : 0;
                    darkest = Math.max(darkest, shown(staff, across - aside, down - above));
                    darkest = Math.max(darkest, shown(staff, across + aside, down + above));
                }
                if (darkest >= 0) {
                    sum += darkest;
                    seen++;
                }
            }
            return seen == 0 ? -1 : sum / seen;
        }

        private static double shown(StraightStaff staff, double across, double down) {
            return StraightStaff.hidden(down) ? -1 : staff.at(across, down);
        }
    }
}
