package org.mirubato.processors.reading.picture;

import java.util.List;
import java.util.Optional;

/**
 * Tells the two pages of an opened book apart on one picture. An ordinary landscape page has staves, or a title, where the gutter
 * would be; a page of two columns has its title above both of them.
 */
final class OpenedBook {

    /** A book of two upright pages is wider than high; three quarters of one page are. */
    private static final double WIDER = 1.15;

    /** Parts of the picture's width between which the gutter lies. */
    private static final double FROM = 0.38;

    private static final double TO = 0.62;

    /** Staff spaces without words or lines between the pages at least. */
    private static final double GUTTER = 3;

    /** Staff spaces: ink that stands higher is the fold, or the edge of a shadow. */
    private static final double HIGH = 5;

    /** Of a column's pixels, specks at most. */
    private static final double SPECKS = 0.003;

    /** Staves of a page, and the part of its width that the longest takes, at least. */
    private static final int STAVES = 2;

    private static final double LONG = 0.6;

    /** How the staves of two pages are alike in length, and in the distance of their lines. */
    private static final double ALIKE = 0.8;

    private OpenedBook() {}

    /** The left page and the right one; empty when the picture shows one page. */
    static Optional<List<PagePicture>> sides(PagePicture whole) {
        GreyPicture picture = whole.upright();
        if (picture.width() < WIDER * picture.height()) {
            return Optional.empty();
        }
        InkPicture ink = InkPicture.of(picture);
        RunLengths runs = RunLengths.of(ink);
        return gutter(ink, runs).flatMap(gutter -> sides(whole, gutter));
    }

    /** Columns without ink; the last one belongs to it. */
    private record Gutter(int first, int last) {

        int width() {
            return last - first + 1;
        }
    }

    private static Optional<Gutter> gutter(InkPicture ink, RunLengths runs) {
        int end = (int) (TO * ink.width());
        Gutter widest = new Gutter(0, -1);
        int first = (int) (FROM * ink.width());
        for (int x = first; x <= end; x++) {
            if (x == end || written(ink, x, runs) > SPECKS * ink.height()) {
                Gutter gutter = new Gutter(first, x - 1);
                widest = gutter.width() > widest.width() ? gutter : widest;
                first = x + 1;
            }
        }
        return Optional.of(widest).filter(gutter -> gutter.width() > GUTTER * runs.pitch());
    }

    /** Pixels of lines, signs and letters in a column: neither of specks nor of the fold. */
    private static int written(InkPicture ink, int x, RunLengths runs) {
        int least = Math.min(2, runs.thickness());
        int written = 0;
        int run = 0;
        for (int y = 0; y <= ink.height(); y++) {
            if (ink.at(x, y)) {
                run++;
            } else {
                written += run >= least && run < HIGH * runs.pitch() ? run : 0;
                run = 0;
            }
        }
        return written;
    }

    private static Optional<List<PagePicture>> sides(PagePicture whole, Gutter gutter) {
        int middle = (gutter.first + gutter.last) / 2;
        PagePicture left = side(whole, 0, middle);
        PagePicture right = side(whole, middle, whole.upright().width() - middle);
        boolean pages = page(left)
                && page(right)
                && alike(longest(left), longest(right))
                && alike(left.staves().get(0).space(), right.staves().get(0).space())
                && left.staves().stream().allMatch(staff -> staff.right() < middle - gutter.width() / 4.0)
                && right.staves().stream().allMatch(staff -> staff.left() > gutter.width() / 4.0);
        return pages ? Optional.of(List.of(left, right)) : Optional.empty();
    }

    private static PagePicture side(PagePicture whole, int left, int width) {
        GreyPicture picture = whole.upright();
        TurnedRectangle.Turn turn =
                new TurnedRectangle.Turn(picture.width(), picture.height(), whole.quarters(), whole.degrees());
        return PagePicture.of(whole.page(), picture.cut(left, 0, width, picture.height()))
                .as(new BookSide(turn, left, width));
    }

    private static boolean page(PagePicture side) {
        return side.quarters() == 0
                && side.staves().size() >= STAVES
                && longest(side) > LONG * side.upright().width();
    }

    private static double longest(PagePicture side) {
        return side.staves().stream().mapToDouble(FoundStaff::length).max().orElse(0);
    }

    private static boolean alike(double one, double other) {
        return Math.min(one, other) > ALIKE * Math.max(one, other);
    }
}
