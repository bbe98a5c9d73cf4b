package org.mirubato.processors.reading.picture;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.score.Place;

/**
 * A page as a picture, turned so that its staves lie.
 *
 * @param page page number, counted from 1
 * @param upright the turned picture
 * @param staves on the turned picture, from top to bottom
 * @param quarters quarter turns clockwise that made it upright
 * @param degrees by which it was turned counter-clockwise after those
 * @param side which part of a picture of an opened book it is; null when it is the whole picture
 */
public record PagePicture(
        int page,
        GreyPicture upright,
        List<FoundStaff> staves,
        int quarters,
        double degrees,
        @Nullable BookSide side) {

    /** From so much of the regularity across, next to that down, a page may be one of staves that stand. */
    private static final double STANDING = 0.6;

    /** Less cannot be seen, and turning blurs. */
    private static final double LEAST_DEGREES = 0.06;

    /**
     * Pixels from line to line below which staves are looked for on an enlarged picture: lines are a pixel thick there, and get lost
     * between two.
     */
    private static final double COARSE = 8;

    /** Pixels of the longer side of an enlarged picture, and what is not worth enlarging. */
    private static final int LARGEST = 2600;

    private static final double LITTLE = 1.25;

    private static final double CLEARLY_MORE = 1.05;

    /** Keeps a copy of the list. */
    public PagePicture {
        staves = List.copyOf(staves);
    }

    private PagePicture(int page, GreyPicture upright, List<FoundStaff> staves, int quarters, double degrees) {
        this(page, upright, staves, quarters, degrees, null);
    }

    /** What a picture shows: one page, or the two of an opened book, the left one first. */
    public static List<PagePicture> all(int page, GreyPicture shown) {
        PagePicture whole = of(page, shown);
        return OpenedBook.sides(whole).orElse(List.of(whole));
    }

    /** Turns a page upright by its staves, and finds them. One upside down stays so: its staves look alike. */
    public static PagePicture of(int page, GreyPicture shown) {
        PagePicture found = printed(page, shown);
        return Tones.negative(shown) ? better(printed(page, Tones.inverted(shown)), found) : found;
    }

    /** In dark ink on lighter paper. */
    private static PagePicture printed(int page, GreyPicture shown) {
        PagePicture found = turned(page, shown);
        return Tones.faint(found) ? better(turned(page, Tones.strengthened(shown)), found) : found;
    }

    /** The one that shows clearly more staves, or else the other. */
    private static PagePicture better(PagePicture one, PagePicture other) {
        return one.ruled() > CLEARLY_MORE * other.ruled() ? one : other;
    }

    private static PagePicture turned(int page, GreyPicture shown) {
        InkPicture ink = InkPicture.of(shown);
        double larger = Math.min(2, (double) LARGEST / Math.max(shown.width(), shown.height()));
        if (larger > LITTLE && RunLengths.eitherWay(ink).pitch() < COARSE) {
            GreyPicture fine = shown.scaled((int) (larger * shown.width()), (int) (larger * shown.height()));
            return turned(page, fine, InkPicture.of(fine));
        }
        return turned(page, shown, ink);
    }

    private static PagePicture turned(int page, GreyPicture shown, InkPicture ink) {
        RunLengths lying = RunLengths.of(ink);
        PagePicture asShown = of(page, shown, ink, lying, 0);
        if (RunLengths.standing(ink).share() < STANDING * lying.share()) {
            return asShown;
        }
        GreyPicture side = shown.quarterTurned(1);
        InkPicture sideInk = InkPicture.of(side);
        PagePicture turned = of(page, side, sideInk, RunLengths.of(sideInk), 1);
        return turned.ruled() > asShown.ruled() ? turned : asShown;
    }

    /** How much of the picture its staves take. */
    private double ruled() {
        double area = (double) upright.width() * upright.height();
        return staves.stream()
                .mapToDouble(staff -> staff.length() * staff.space() / area)
                .sum();
    }

    private static PagePicture of(int page, GreyPicture picture, InkPicture ink, RunLengths runs, int quarters) {
        double degrees = Skew.degrees(ink.thin(2 * runs.thickness()));
        if (Math.abs(degrees) < LEAST_DEGREES) {
            return new PagePicture(page, picture, staves(ink, runs), quarters, 0);
        }
        GreyPicture level = picture.turned(-degrees);
        return new PagePicture(page, level, staves(InkPicture.of(level)), quarters, degrees);
    }

    private static List<FoundStaff> staves(InkPicture ink) {
        return staves(ink, RunLengths.of(ink));
    }

    private static List<FoundStaff> staves(InkPicture ink, RunLengths runs) {
        return new PictureStaves(ink, ink.thin(2 * runs.thickness() + 1), runs).find();
    }

    /** The same page with its top at the bottom. */
    public PagePicture upsideDown() {
        GreyPicture turned = upright.quarterTurned(2);
        InkPicture ink = InkPicture.of(turned);
        return new PagePicture(page, turned, staves(ink), Math.floorMod(quarters + 2, 4), degrees, side);
    }

    /** The same as a part of a larger picture. */
    PagePicture as(BookSide part) {
        return new PagePicture(page, upright, staves, quarters, degrees, part);
    }

    /** A number that no other page has among the pages of a score's pictures; those of later pictures are higher. */
    public int sheet() {
        return 2 * page + (side != null && side.left() > 0 ? 1 : 0);
    }

    /** Of the two pages of an opened book the one that is read first has the lower number. */
    public int turn() {
        return side == null ? 0 : quarters == 2 ? -side.left() : side.left();
    }

    /**
     * Where a rectangle of the turned picture lies on the page as it is shown; a little larger than it when the page leans.
     *
     * @param left all four in pixels of the turned picture
     */
    public Place place(double left, double top, double right, double bottom) {
        TurnedRectangle.Turn turn = new TurnedRectangle.Turn(upright.width(), upright.height(), quarters, degrees);
        TurnedRectangle rectangle = new TurnedRectangle(left, top, right, bottom).back(turn);
        if (side != null) {
            rectangle = side.onWhole(rectangle);
        }
        return new Place(
                page,
                rectangle.left(),
                rectangle.top(),
                rectangle.right() - rectangle.left(),
                rectangle.bottom() - rectangle.top());
    }
}
