package org.mirubato.processors.reading.picture;

import java.util.ArrayList;
import java.util.List;

/** Finds which staves a line at their beginning ties to the next one below. */
public final class StaffTies {

    /** Parts of the way from staff to staff that the line goes without a break. */
    private static final double UNBROKEN = 0.93;

    private StaffTies() {}

    /**
     * A staff that sounds together with the one below.
     *
     * @param upper its number on the page, from 0
     * @param x where the line stands, in pixels
     */
    public record Tie(int upper, double x) {}

    /** The ties of a page, from top to bottom. Looks at all of its pixels: to be asked once. */
    public static List<Tie> of(PagePicture page) {
        InkPicture ink = InkPicture.of(page.upright());
        List<Tie> ties = new ArrayList<>();
        for (int i = 0; i + 1 < page.staves().size(); i++) {
            FoundStaff upper = page.staves().get(i);
            FoundStaff lower = page.staves().get(i + 1);
            double space = upper.space(upper.left());
            if (Math.abs(upper.left() - lower.left()) < 2 * space) {
                double from = Math.min(upper.left(), lower.left()) - 1.5 * space;
                // a brace before the line looks like the staves' beginning
                double to = Math.max(upper.left(), lower.left()) + 2.2 * space;
                for (double x = from; x <= to; x++) {
                    if (unbroken(ink, x, upper.line(4, x), lower.line(0, x), space)) {
                        ties.add(new Tie(i, Math.max(x, upper.left())));
                        break;
                    }
                }
            }
        }
        return ties;
    }

    /** The staves that sound together at the top of a page, from top to bottom; empty when it has none. */
    public static List<FoundStaff> firstSystem(PagePicture page) {
        return page.staves().subList(0, page.staves().isEmpty() ? 0 : end(of(page), 0));
    }

    /**
     * The number after that of the last staff which sounds together with a given one and those below it.
     *
     * @param ties of the page, from top to bottom
     * @param first the number of the given one
     */
    public static int end(List<Tie> ties, int first) {
        int end = first + 1;
        for (Tie tie : ties) {
            end = tie.upper == end - 1 ? end + 1 : end;
        }
        return end;
    }

    /** A line may lean by as much as a pixel in each staff space. */
    private static boolean unbroken(InkPicture ink, double start, double top, double bottom, double space) {
        int rows = (int) (bottom - top);
        int column = (int) Math.round(start);
        int black = 0;
        double lastMove = top;
        for (int y = (int) top; y < bottom; y++) {
            if (ink.at(column, y)) {
                black++;
            } else if (y - lastMove >= space / 2 && ink.at(column + 1, y)) {
                column++;
                lastMove = y;
                black++;
            } else if (y - lastMove >= space / 2 && ink.at(column - 1, y)) {
                column--;
                lastMove = y;
                black++;
            }
        }
        return black >= UNBROKEN * rows;
    }
}
