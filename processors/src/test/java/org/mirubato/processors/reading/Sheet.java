package org.mirubato.processors.reading;

import java.util.ArrayList;
import java.util.List;
import org.mirubato.processors.pdf.MusicGlyph;
import org.mirubato.processors.pdf.PageContents;
import org.mirubato.processors.pdf.StraightLine;
import org.mirubato.processors.pdf.TextRun;

/** A page set by hand for a test: 600 by 800 points, staves of 5 points' space from 50 to 550. */
final class Sheet {

    static final double SPACE = 5;

    private final List<TextRun> texts = new ArrayList<>();
    private final List<MusicGlyph> glyphs = new ArrayList<>();
    private final List<StraightLine> lines = new ArrayList<>();

    Sheet staff(double top) {
        // drawn bar by bar, as many engravers do
        return staff(top, 50, 300).staff(top, 300, 550);
    }

    Sheet staff(double top, double from, double to) {
        return lines(5, top, SPACE, from, to);
    }

    Sheet lines(int count, double top, double space, double from, double to) {
        for (int line = 0; line < count; line++) {
            double y = top + line * space;
            lines.add(new StraightLine(from, y, to, y));
        }
        return this;
    }

    /** A line down the left edge, as systems begin. */
    Sheet systemStart(double from, double to) {
        lines.add(new StraightLine(50, from, 50, to));
        return this;
    }

    Sheet barLine(double x, double staffTop) {
        lines.add(new StraightLine(x, staffTop, x, staffTop + 4 * SPACE));
        return this;
    }

    /** A sign so many half spaces above the lower line of the staff with the given top. */
    Sheet sign(String name, double x, double staffTop, double steps) {
        return sign(name, x, staffTop, steps, 4 * SPACE);
    }

    Sheet sign(String name, double x, double staffTop, double steps, double size) {
        glyphs.add(new MusicGlyph(name, x, staffTop + 4 * SPACE - steps * SPACE / 2, size, 0));
        return this;
    }

    Sheet centred(String text, double y, double size, String font) {
        double width = width(text, size);
        texts.add(new TextRun(text, 300 - width / 2, y, width, size, 0, font));
        return this;
    }

    Sheet right(String text, double y) {
        double width = width(text, 10);
        texts.add(new TextRun(text, 550 - width, y, width, 10, 0, "Serif"));
        return this;
    }

    Sheet left(String text, double y) {
        return at(text, 50, y, 10);
    }

    Sheet at(String text, double x, double y, double size) {
        texts.add(new TextRun(text, x, y, width(text, size), size, 0, "Serif"));
        return this;
    }

    private static double width(String text, double size) {
        return 0.5 * size * text.length();
    }

    PageContents page() {
        return page(1);
    }

    PageContents page(int number) {
        return new PageContents(number, 600, 800, texts, glyphs, lines);
    }
}
