package org.mirubato.processors.reading.picture;

/**
 * What runs of ink and of paper across a page's staff lines say of its staves.
 *
 * @param thickness of a staff line in pixels
 * @param pitch from one staff line to the next in pixels, thickness included
 * @param share of all pairs of runs that have this pitch: the higher, the more the page is one of staves that lie this way
 */
record RunLengths(int thickness, double pitch, double share) {

    private static final int LONGEST = 80;

    /** A line with the paper below it is the commonest pair of runs on a page of music (Cardoso and Rebelo, 2010). */
    static RunLengths of(InkPicture page) {
        return of(page.ink(), page.width(), 1, page.height(), page.width());
    }

    /** The same for staves that stand on end. */
    static RunLengths standing(InkPicture page) {
        return of(page.ink(), page.height(), page.width(), page.width(), 1);
    }

    /** The same for staves that lie or stand, whichever the page rather has. */
    static RunLengths eitherWay(InkPicture page) {
        RunLengths lying = of(page);
        RunLengths standing = standing(page);
        return standing.share > lying.share ? standing : lying;
    }

    private static RunLengths of(boolean[] ink, int tracks, int track, int length, int step) {
        int[][] pairs = new int[LONGEST][LONGEST];
        int total = 0;
        for (int i = 0; i < tracks; i += 2) {
            total += count(ink, i * track, length, step, pairs);
        }
        int[] sums = new int[LONGEST];
        for (int black = 1; black < LONGEST; black++) {
            for (int white = 2 * black; white < LONGEST - black; white++) {
                sums[black + white] += pairs[black][white];
            }
        }
        int best = 6;
        for (int sum = 6; sum < LONGEST - 1; sum++) {
            best = around(sums, sum) > around(sums, best) ? sum : best;
        }
        int near = around(sums, best);
        double pitch = near == 0
                ? best
                : ((best - 1.0) * sums[best - 1] + (double) best * sums[best] + (best + 1.0) * sums[best + 1]) / near;
        return new RunLengths(thickness(pairs, best), pitch, total == 0 ? 0 : (double) near / total);
    }

    private static int count(boolean[] ink, int start, int length, int step, int[][] pairs) {
        int total = 0;
        int black = 0;
        int white = 0;
        for (int i = 0, at = start; i < length; i++, at += step) {
            if (ink[at]) {
                if (white > 0 && black > 0) {
                    total++;
                    if (black < LONGEST && white < LONGEST) {
                        pairs[black][white]++;
                    }
                    black = 0;
                }
                white = 0;
                black++;
            } else {
                white++;
            }
        }
        return total;
    }

    private static int around(int[] sums, int at) {
        return sums[at - 1] + sums[at] + sums[at + 1];
    }

    private static int thickness(int[][] pairs, int pitch) {
        int best = 1;
        int most = 0;
        for (int black = 1; 2 * black < pitch; black++) {
            int count = pairs[black][pitch - black]
                    + pairs[black][pitch - black - 1]
                    + (pitch - black + 1 < LONGEST ? pairs[black][pitch - black + 1] : 0);
            if (count > most) {
                most = count;
                best = black;
            }
        }
        return best;
    }
}
