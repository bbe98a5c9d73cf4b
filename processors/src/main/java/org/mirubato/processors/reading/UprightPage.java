package org.mirubato.processors.reading;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.mirubato.domain.score.Place;
import org.mirubato.processors.pdf.MusicGlyph;
import org.mirubato.processors.pdf.PageContents;
import org.mirubato.processors.pdf.StraightLine;
import org.mirubato.processors.pdf.TextRun;

/**
 * A page turned so that most of its signs stand upright: some landscape scores are drawn sideways on a portrait page.
 *
 * @param contents what stands on the page, after turning
 * @param quarters how many quarter turns clockwise were needed, 0 to 3
 */
record UprightPage(PageContents contents, int quarters) {

    static UprightPage of(PageContents page) {
        int quarters = dominantQuarter(page);
        if (quarters == 0) {
            return new UprightPage(page, 0);
        }
        Turn turn = new Turn(page.width(), page.height(), quarters);
        return new UprightPage(
                new PageContents(
                        page.page(),
                        quarters == 2 ? page.width() : page.height(),
                        quarters == 2 ? page.height() : page.width(),
                        page.texts().stream().map(turn::turned).toList(),
                        page.glyphs().stream().map(turn::turned).toList(),
                        page.lines().stream().map(turn::turned).toList()),
                quarters);
    }

    private static int dominantQuarter(PageContents page) {
        int[] votes = new int[4];
        List<MusicGlyph> glyphs = page.glyphs();
        if (glyphs.isEmpty()) {
            page.texts()
                    .forEach(run -> votes[quarter(run.angle())] += run.text().length());
        } else {
            glyphs.forEach(glyph -> votes[quarter(glyph.angle())]++);
        }
        int most = Arrays.stream(votes).max().orElse(0);
        return IntStream.range(0, 4).filter(q -> votes[q] == most).findFirst().orElse(0);
    }

    private static int quarter(double angle) {
        return Math.floorMod((int) Math.round(angle / 90), 4);
    }

    /** Where a rectangle of the upright page lies on the page as it is shown. */
    Place place(Box box) {
        Turn back = new Turn(contents.width(), contents.height(), (4 - quarters) % 4);
        StraightLine diagonal = back.turned(new StraightLine(box.left(), box.top(), box.right(), box.bottom()));
        double width = quarters % 2 == 0 ? contents.width() : contents.height();
        double height = quarters % 2 == 0 ? contents.height() : contents.width();
        double x = clamp(diagonal.x1() / width);
        double y = clamp(diagonal.y1() / height);
        return new Place(contents.page(), x, y, clamp(diagonal.x2() / width) - x, clamp(diagonal.y2() / height) - y);
    }

    private static double clamp(double fraction) {
        return Math.max(0, Math.min(1, fraction));
    }

    /** Quarter turns clockwise of a page of the given size. */
    private record Turn(double width, double height, int quarters) {

        double x(double x, double y) {
            return switch (quarters) {
                case 1 -> height - y;
                case 2 -> width - x;
                case 3 -> y;
                default -> x;
            };
        }

        double y(double x, double y) {
            return switch (quarters) {
                case 1 -> x;
                case 2 -> height - y;
                case 3 -> width - x;
                default -> y;
            };
        }

        TextRun turned(TextRun run) {
            return new TextRun(
                    run.text(),
                    x(run.x(), run.y()),
                    y(run.x(), run.y()),
                    run.width(),
                    run.size(),
                    run.angle() - 90 * quarters,
                    run.font());
        }

        MusicGlyph turned(MusicGlyph glyph) {
            return new MusicGlyph(
                    glyph.name(),
                    x(glyph.x(), glyph.y()),
                    y(glyph.x(), glyph.y()),
                    glyph.size(),
                    glyph.angle() - 90 * quarters);
        }

        StraightLine turned(StraightLine line) {
            double x1 = x(line.x1(), line.y1());
            double y1 = y(line.x1(), line.y1());
            double x2 = x(line.x2(), line.y2());
            double y2 = y(line.x2(), line.y2());
            return new StraightLine(Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2));
        }
    }
}
