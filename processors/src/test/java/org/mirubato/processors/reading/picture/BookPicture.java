package org.mirubato.processors.reading.picture;

import java.util.SplittableRandom;

/** Lays two pages side by side, as a scanner sees an opened book. */
public final class BookPicture {

    /** Parts of a page's width over which the gutter's shadow fades. */
    private static final double SHADOW = 0.03;

    private BookPicture() {}

    /** The two pages, the right one made as large as the left one, with the shadow and the fold between them. */
    public static GreyPicture of(GreyPicture left, GreyPicture right) {
        int width = left.width();
        GreyPicture other = right.scaled(width, left.height());
        SplittableRandom random = new SplittableRandom(5);
        return GreyPicture.drawn(2 * width, left.height(), (x, y) -> {
            int toFold = Math.abs(x - width);
            double light = toFold < 2 ? 0.2 : 1 - 0.5 * Math.exp(-toFold / (SHADOW * width));
            double page = x < width ? left.at(x, y) : other.at(x - width, y);
            return light * (15 + 0.9 * page) + 4 * random.nextGaussian();
        });
    }
}
