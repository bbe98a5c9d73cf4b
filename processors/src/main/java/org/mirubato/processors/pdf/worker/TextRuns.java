package org.mirubato.processors.pdf.worker;

import java.awt.geom.AffineTransform;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mirubato.processors.pdf.TextRun;

/** Joins the characters of a page into runs of one font that stand side by side. */
final class TextRuns {

    private static final int MOST_RUNS = 20_000;
    private static final int LONGEST_RUN = 500;

    /** A book's page has 4,000; a font may say that one of its characters means a thousand. */
    private static final int MOST_CHARACTERS = 200_000;

    /** Gaps in font sizes: from which on a gap is a space, and beyond which a new run begins. */
    private static final double SPACE = 0.17;

    private static final double BREAK = 0.6;

    private final List<TextRun> runs = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private int characters;
    private @Nullable TextRun open;

    /**
     * Adds one character.
     *
     * @param unicode its meaning; null where the font does not say
     * @param place from a font size of one to the shown page
     * @param advance to the next character, in font sizes
     */
    void add(@Nullable String unicode, AffineTransform place, double advance, String font) {
        if (unicode == null || unicode.isEmpty() || unicode.chars().allMatch(c -> c < ' ')) {
            return;
        }
        characters += unicode.length();
        if (characters > MOST_CHARACTERS) {
            return;
        }
        double size = size(place);
        double width = advance * Math.hypot(place.getScaleX(), place.getShearY());
        TextRun character =
                new TextRun(unicode, place.getTranslateX(), place.getTranslateY(), width, size, angle(place), font);
        TextRun run = open;
        double gap = run == null ? Double.NaN : gap(run, character);
        if (run == null || Double.isNaN(gap) || text.length() > LONGEST_RUN) {
            close();
            open = character;
            text.append(unicode);
            return;
        }
        if (gap > SPACE * size && !endsWithSpace() && !unicode.isBlank()) {
            text.append(' ');
        }
        text.append(unicode);
        open = new TextRun("", run.x(), run.y(), run.width() + gap + width, run.size(), run.angle(), run.font());
    }

    private boolean endsWithSpace() {
        return text.length() > 0 && Character.isWhitespace(text.charAt(text.length() - 1));
    }

    /** The gap between a run and a character that continues it; NaN when it does not. */
    private static double gap(TextRun run, TextRun next) {
        if (!run.font().equals(next.font())
                || Math.abs(run.size() - next.size()) > 0.02 * run.size()
                || Math.abs(run.angle() - next.angle()) > 1) {
            return Double.NaN;
        }
        double radians = Math.toRadians(run.angle());
        double dx = next.x() - run.x();
        double dy = next.y() - run.y();
        double along = dx * Math.cos(radians) - dy * Math.sin(radians);
        double across = dx * Math.sin(radians) + dy * Math.cos(radians);
        double gap = along - run.width();
        boolean continues = Math.abs(across) < 0.1 * run.size() && gap > -0.3 * run.size() && gap < BREAK * run.size();
        return continues ? gap : Double.NaN;
    }

    private void close() {
        TextRun run = open;
        if (run != null && runs.size() < MOST_RUNS && !text.toString().isBlank()) {
            runs.add(new TextRun(text.toString(), run.x(), run.y(), run.width(), run.size(), run.angle(), run.font()));
        }
        text.setLength(0);
        open = null;
    }

    /** Forgets all runs so far. */
    void clear() {
        close();
        runs.clear();
    }

    /** All runs, in the order in which they were drawn. */
    List<TextRun> finished() {
        close();
        return runs;
    }

    static double size(AffineTransform place) {
        return Math.hypot(place.getShearX(), place.getScaleY());
    }

    static double angle(AffineTransform place) {
        double degrees = Math.toDegrees(Math.atan2(-place.getShearY(), place.getScaleX()));
        return degrees == 0 ? 0 : degrees;
    }
}
