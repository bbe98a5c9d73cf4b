package org.mirubato.processors.reading;

import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.mirubato.domain.piece.Composers;
import org.mirubato.processors.pdf.PageContents;

/**
 * The words above a page's first system, or all words of a cover.
 *
 * @param lines from top to bottom
 * @param left start of the page's text area
 * @param right end of the page's text area
 * @param pageCentre middle of the sheet; words may be centred on it or on the text area
 * @param music where the top staff begins; infinite on a cover
 */
record Header(List<TextLine> lines, double left, double right, double pageCentre, double music) {

    /** Nearer to the staff, in font sizes, stand the names of chords and what players are told. */
    private static final double CLOSE = 2;

    /** The words above the top staff; bare numbers, single signs, chords and directions are left out. */
    static Header above(FirstSystem system, List<Staff> staves, PageContents page) {
        double floor = system.top().top() + 0.5 * system.top().space();
        List<TextLine> lines = wordsAbove(floor, page);
        // an indented or unfinished first system says little about the margins: take all that stands on the page
        double left = DoubleStream.concat(
                        staves.stream().mapToDouble(Staff::left),
                        lines.stream().mapToDouble(line -> line.box().left()))
                .min()
                .orElse(0);
        double right = DoubleStream.concat(
                        staves.stream().mapToDouble(Staff::right),
                        lines.stream().mapToDouble(line -> line.box().right()))
                .max()
                .orElse(page.width());
        return new Header(
                lines,
                Math.max(0, left),
                Math.min(page.width(), right),
                page.width() / 2,
                system.top().top());
    }

    /** The words of a page without music. */
    static Header cover(PageContents page) {
        List<TextLine> lines = wordsAbove(page.height(), page);
        return new Header(lines, 0.08 * page.width(), 0.92 * page.width(), page.width() / 2, Double.POSITIVE_INFINITY);
    }

    private static List<TextLine> wordsAbove(double floor, PageContents page) {
        return TextLine.of(page.texts()).stream()
                .filter(line -> line.box().bottom() < floor)
                .filter(line ->
                        Words.hasLetters(line.text()) || Words.onlyYears(line.text()) || OpusRule.onlyOpus(line.text()))
                .filter(line -> !Words.is(Words.CHORDS, line.text()) && !Words.is(Words.DIRECTION, line.text()))
                .toList();
    }

    double width() {
        return Math.max(1, right - left);
    }

    boolean isCover() {
        return Double.isInfinite(music);
    }

    /** Whether a line stands where chords and directions do. */
    boolean closeToMusic(TextLine line) {
        return music - line.box().bottom() < CLOSE * line.size();
    }

    /**
     * Whom a line names and nothing else, by canonical name; empty for who is not known. A surname alone is believed on covers
     * only: above the music it may be any word.
     */
    Optional<String> knownComposer(TextLine line) {
        String name = Credits.composer(line.text());
        return isCover() || name.strip().contains(" ") ? Composers.canonical(name) : Optional.empty();
    }

    boolean centred(TextLine line) {
        double centre = line.box().centre();
        double off = Math.min(Math.abs(centre - (left + right) / 2), Math.abs(centre - pageCentre));
        return off < 0.05 * width();
    }

    boolean atRight(TextLine line) {
        return !centred(line)
                && line.box().right() > right - 0.07 * width()
                && line.box().left() > left + 0.2 * width();
    }

    boolean atLeft(TextLine line) {
        return !centred(line)
                && line.box().left() < left + 0.07 * width()
                && line.box().right() < right - 0.2 * width();
    }
}
