package org.mirubato.processors.reading.picture;

import java.util.List;
import org.mirubato.domain.score.Place;

/**
 * A page as a picture, turned so that its staves lie.
 *
 * @param page page number, counted from 1
 * @param upright the turned picture
 * @param staves on the turned picture, from top to bottom
 * @param quarters quarter turns clockwise that made it upright
 * @param degrees by which it was turned counter-clockwise after those
 */
public record PagePicture(int page, GreyPicture upright, List<FoundStaff> staves, int quarters, double degrees) {

    /** From so much of the regularity across, next to that down, a page may be one of staves that stand. */
    private static final double STANDING = 0.6;

    /** Less cannot be seen, and turning blurs. */
    private static final double LEAST_DEGREES = 0.06;

    /** Keeps a copy of the list. */
    public PagePicture {
        staves = List.copyOf(staves);
    }

    /** Turns a page upright by its staves, and finds them. One upside down stays so: its staves look alike. */
    public static PagePicture of(int page, GreyPicture shown) {
        InkPicture ink = InkPicture.of(shown);
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

    /** How much of the picture's width and height its staves take. */
    private double ruled() {
        return staves.stream()
                .mapToDouble(staff -> staff.length() * staff.space())
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
        return new PagePicture(page, turned, staves(ink), Math.floorMod(quarters + 2, 4), degrees);
    }

    /**
     * Where a rectangle of the turned picture lies on the page as it is shown; a little larger than it when the page leans.
     *
     * @param left all four in pixels of the turned picture
     */
    public Place place(double left, double top, double right, double bottom) {
        double width = upright.width();
        double height = upright.height();
        double sin = Math.sin(Math.toRadians(degrees));
        double dx = (left + right) / 2 - width / 2;
        double dy = (top + bottom) / 2 - height / 2;
        // angles are small: what turning moves is the middle
        double moveX = -sin * dy;
        double moveY = sin * dx;
        Corner first = corner((left + moveX) / width, (top + moveY) / height);
        Corner second = corner((right + moveX) / width, (bottom + moveY) / height);
        double x = Math.min(first.x, second.x);
        double y = Math.min(first.y, second.y);
        return new Place(page, x, y, Math.abs(first.x - second.x), Math.abs(first.y - second.y));
    }

    private record Corner(double x, double y) {}

    private Corner corner(double x, double y) {
        double inX = Math.max(0, Math.min(1, x));
        double inY = Math.max(0, Math.min(1, y));
        return switch (quarters) {
            case 1 -> new Corner(inY, 1 - inX);
            case 2 -> new Corner(1 - inX, 1 - inY);
            case 3 -> new Corner(1 - inY, inX);
            default -> new Corner(inX, inY);
        };
    }
}
