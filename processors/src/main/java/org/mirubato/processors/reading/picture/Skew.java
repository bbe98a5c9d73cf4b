package org.mirubato.processors.reading.picture;

/** By how much a page's staff lines lean. */
final class Skew {

    /** A sheet is seldom laid down worse; what is, is a page turned by a quarter. */
    private static final double MOST = 6;

    private static final double COARSE = 0.25;
    private static final double FINE = 0.03;

    /** About so many pixels are enough, whatever the resolution. */
    private static final int ENOUGH = 40_000;

    private final int[] xs;
    private final int[] ys;
    private final int height;
    private final int middle;

    private Skew(InkPicture thin) {
        int count = 0;
        for (boolean ink : thin.ink()) {
            count += ink ? 1 : 0;
        }
        int every = Math.max(1, count / ENOUGH);
        xs = new int[count / every + 1];
        ys = new int[count / every + 1];
        height = thin.height();
        middle = thin.width() / 2;
        int seen = 0;
        for (int i = 0; i < thin.ink().length; i++) {
            if (thin.ink()[i] && seen++ % every == 0) {
                xs[seen / every] = i % thin.width() - middle;
                ys[seen / every] = i / thin.width();
            }
        }
    }

    /** Degrees by which lines fall from left to right; to be turned back counter-clockwise by as much. */
    static double degrees(InkPicture thin) {
        Skew skew = new Skew(thin);
        double coarse = skew.best(-MOST, MOST, COARSE);
        return skew.best(coarse - COARSE, coarse + COARSE, FINE);
    }

    /** The angle along which the ink falls into the fewest rows. */
    private double best(double from, double to, double step) {
        double best = 0;
        double most = -1;
        for (double degrees = from; degrees <= to + 1e-9; degrees += step) {
            double sharpness = sharpness(Math.tan(Math.toRadians(degrees)));
            if (sharpness > most) {
                most = sharpness;
                best = degrees;
            }
        }
        return best;
    }

    private double sharpness(double slope) {
        int margin = (int) Math.ceil(middle * Math.abs(slope)) + 1;
        int[] rows = new int[height + 2 * margin + 1];
        for (int i = 0; i < xs.length; i++) {
            rows[margin + (int) Math.round(ys[i] - slope * xs[i])]++;
        }
        double sum = 0;
        for (int row : rows) {
            sum += (double) row * row;
        }
        return sum;
    }
}
