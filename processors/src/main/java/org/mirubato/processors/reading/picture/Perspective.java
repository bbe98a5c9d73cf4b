package org.mirubato.processors.reading.picture;

import java.util.random.RandomGenerator;

/**
 * A page seen from somewhere: how a picture's places lie on it.
 *
 * @param m the eight numbers of the projective map, the ninth being 1
 */
@SuppressWarnings("ArrayRecordComponent")
record Perspective(double[] m) {

    /** A view in which each corner of the page is off by up to a part of its size. */
    static Perspective random(int width, int height, double part, RandomGenerator random) {
        double[][] corners = {{0, 0}, {width, 0}, {width, height}, {0, height}};
        double[][] equations = new double[8][9];
        for (int i = 0; i < 4; i++) {
            double x = corners[i][0];
            double y = corners[i][1];
            double toX = x + (2 * random.nextDouble() - 1) * part * width;
            double toY = y + (2 * random.nextDouble() - 1) * part * height;
            equations[2 * i] = new double[] {x, y, 1, 0, 0, 0, -x * toX, -y * toX, toX};
            equations[2 * i + 1] = new double[] {0, 0, 0, x, y, 1, -x * toY, -y * toY, toY};
        }
        return new Perspective(solved(equations));
    }

    /** Gauss's elimination with the largest pivot. */
    private static double[] solved(double[][] rows) {
        int n = rows.length;
        for (int column = 0; column < n; column++) {
            int pivot = column;
            for (int row = column + 1; row < n; row++) {
                pivot = Math.abs(rows[row][column]) > Math.abs(rows[pivot][column]) ? row : pivot;
            }
            double[] swapped = rows[column];
            rows[column] = rows[pivot];
            rows[pivot] = swapped;
            for (int row = 0; row < n; row++) {
                double factor = row == column ? 0 : rows[row][column] / rows[column][column];
                for (int k = column; factor != 0 && k <= n; k++) {
                    rows[row][k] -= factor * rows[column][k];
                }
            }
        }
        double[] result = new double[n];
        for (int i = 0; i < n; i++) {
            result[i] = rows[i][n] / rows[i][i];
        }
        return result;
    }

    double x(double x, double y) {
        return (m[0] * x + m[1] * y + m[2]) / (m[6] * x + m[7] * y + 1);
    }

    double y(double x, double y) {
        return (m[3] * x + m[4] * y + m[5]) / (m[6] * x + m[7] * y + 1);
    }
}
