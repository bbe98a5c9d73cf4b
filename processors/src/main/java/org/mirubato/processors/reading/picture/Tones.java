package org.mirubato.processors.reading.picture;

/** What may be done to a picture's tones before its staves are found. */
final class Tones {

    /** How much stronger faint ink is made: what differs from the paper by 6 % then differs by the 14 % that ink does. */
    private static final double STRONGER = 2.33;

    /** In parts of the paper's lightness: lines that are darker are found as they are. */
    private static final double FAINT_LINES = 0.65;

    private Tones() {}

    /** Whether most of a picture is dark, and what stands out from it is light: a page on a screen at night, or a film. */
    static boolean negative(GreyPicture picture) {
        int[] tones = new int[GreyPicture.WHITE + 1];
        for (byte pixel : picture.pixels()) {
            tones[pixel & 0xff]++;
        }
        int middle = tone(tones, 0.5 * picture.pixels().length);
        int darkest = tone(tones, 0.01 * picture.pixels().length);
        int lightest = tone(tones, 0.99 * picture.pixels().length);
        return middle < GreyPicture.WHITE / 2 && lightest - middle > 2 * (middle - darkest);
    }

    private static int tone(int[] tones, double rank) {
        int tone = 0;
        double below = tones[0];
        while (tone < GreyPicture.WHITE && below <= rank) {
            below += tones[++tone];
        }
        return tone;
    }

    static GreyPicture inverted(GreyPicture picture) {
        return GreyPicture.drawn(picture.width(), picture.height(), (x, y) -> GreyPicture.WHITE - picture.at(x, y));
    }

    /** The same picture with all that is darker or lighter than its surroundings more so. */
    static GreyPicture strengthened(GreyPicture picture) {
        Surroundings surroundings = new Surroundings(picture);
        return GreyPicture.drawn(picture.width(), picture.height(), (x, y) -> {
            double mean = surroundings.mean(x, y);
            return mean + STRONGER * (picture.at(x, y) - mean);
        });
    }

    /** Whether the lines of a page's staves are so faint, or so blurred, that others may have been missed, as on a page without staves. */
    static boolean faint(PagePicture page) {
        double sum = 0;
        int count = 0;
        for (FoundStaff staff : page.staves()) {
            for (double x = staff.left(); x < staff.right(); x += staff.space() / 2) {
                for (int line = 0; line < FoundStaff.LINES; line++) {
                    double y = staff.line(line, x);
                    int paper = Math.max(
                            page.upright().at((int) x, (int) (y - staff.space(x) / 2)),
                            page.upright().at((int) x, (int) (y + staff.space(x) / 2)));
                    sum += Math.min(
                            1, (double) darkest(page.upright(), (int) x, (int) Math.round(y)) / Math.max(1, paper));
                    count++;
                }
            }
        }
        return sum >= FAINT_LINES * count;
    }

    private static int darkest(GreyPicture picture, int x, int y) {
        return Math.min(picture.at(x, y), Math.min(picture.at(x, y - 1), picture.at(x, y + 1)));
    }
}
