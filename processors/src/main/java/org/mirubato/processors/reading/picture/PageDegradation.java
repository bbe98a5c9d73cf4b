package org.mirubato.processors.reading.picture;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * What becomes of a clean page on its way into a file. Pure: the same page and seed give the same pixels.
 */
public enum PageDegradation {
    /** An office scanner: 200 dots per inch in grey, laid down askew by 1.5°, noise, JPEG of quality 60. */
    SCAN(200) {
        @Override
        GreyPicture spoil(GreyPicture page, RandomGenerator random) {
            double askew = random.nextBoolean() ? 1.5 : -1.5;
            GreyPicture leaning = page.turned(askew);
            GreyPicture grey = GreyPicture.drawn(
                    page.width(),
                    page.height(),
                    (x, y) -> 18 + 0.9 * blurred(leaning, x, y, 0.25) + 7 * random.nextGaussian());
            return new BlockCompression(60).of(grey);
        }
    },
    /** A phone over the stand: 150 dots per inch, perspective, a lamp at one side, slightly out of focus, noise, JPEG of quality 75. */
    PHOTO(150) {
        @Override
        GreyPicture spoil(GreyPicture page, RandomGenerator random) {
            Perspective perspective = Perspective.random(page.width(), page.height(), 0.02, random);
            double lampX = random.nextDouble() * page.width();
            double lampY = random.nextDouble() * page.height();
            double reach = 1.1 * Math.hypot(page.width(), page.height());
            GreyPicture lit = GreyPicture.drawn(page.width(), page.height(), (x, y) -> {
                double light = 1 - 0.5 * Math.hypot(x - lampX, y - lampY) / reach;
                return light * (20 + 0.86 * page.between(perspective.x(x, y), perspective.y(x, y)));
            });
            GreyPicture grey = GreyPicture.drawn(
                    page.width(), page.height(), (x, y) -> blurred(lit, x, y, 0.4) + 5 * random.nextGaussian());
            return new BlockCompression(75).of(grey);
        }
    },
    /** A fax in standard resolution: 200 by 100 dots per inch, one bit, specks; shown at 200 by 200. */
    FAX(200) {
        @Override
        GreyPicture spoil(GreyPicture page, RandomGenerator random) {
            GreyPicture coarse = page.scaled(page.width(), Math.max(1, page.height() / 2));
            GreyPicture bits = GreyPicture.drawn(coarse.width(), coarse.height(), (x, y) -> {
                boolean speck = random.nextDouble() < 0.0015;
                boolean black = coarse.at(x, y) + 12 * random.nextGaussian() < 195;
                return speck != black ? 0 : GreyPicture.WHITE;
            });
            return GreyPicture.drawn(
                    page.width(), page.height(), (x, y) -> bits.at(x, Math.min(y / 2, bits.height() - 1)));
        }
    };

    private final int dotsPerInch;

    PageDegradation(int dotsPerInch) {
        this.dotsPerInch = dotsPerInch;
    }

    /** The resolution of the pages that it takes and gives. */
    public int dotsPerInch() {
        return dotsPerInch;
    }

    /** A worse page of the same size. */
    public GreyPicture of(GreyPicture page, long seed) {
        return spoil(page, new SplittableRandom(seed));
    }

    abstract GreyPicture spoil(GreyPicture page, RandomGenerator random);

    /** A pixel with so much of its four neighbours' mean in it. */
    private static double blurred(GreyPicture picture, int x, int y, double part) {
        double neighbours = picture.at(x - 1, y) + picture.at(x + 1, y) + picture.at(x, y - 1) + picture.at(x, y + 1);
        return (1 - part) * picture.at(x, y) + part * neighbours / 4;
    }
}
