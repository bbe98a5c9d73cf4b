package org.mirubato.processors.reading;

import org.mirubato.processors.pdf.MusicGlyph;

/**
 * One staff.
 *
 * @param left start of its lines
 * @param right end of its lines
 * @param top height of the upper line
 * @param space distance of two lines
 * @param lines how many lines: 5, or 6 and 4 for tablature
 */
record Staff(double left, double right, double top, double space, int lines) {

    double length() {
        return right - left;
    }

    double bottom() {
        return top + (lines - 1) * space;
    }

    /** Steps above the lower line, two to a space; lines are even. */
    double steps(double y) {
        return (bottom() - y) / (space / 2);
    }

    /** Whether a sign stands on or just outside the lines, as clefs, key and time signatures do. */
    boolean carries(MusicGlyph glyph) {
        return glyph.y() > top - 1.6 * space && glyph.y() < bottom() + 1.6 * space && glyph.x() > left - 2 * space;
    }

    /** Whether a sign has the staff's own size; cues, metronome marks and fingerings are smaller. */
    boolean fullSize(MusicGlyph glyph) {
        return glyph.size() > 0.9 * 4 * space;
    }

    Box box(double from, double to) {
        return new Box(from, top, to, bottom());
    }
}
