package org.mirubato.bench.log;

import java.util.List;

/** The value that so many hundredths of all values don't exceed. */
public final class Percentile {

    private Percentile() {}

    /** @param percent 1 to 100 */
    public static double of(int percent, List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int rank = (int) Math.ceil(percent / 100.0 * sorted.size());
        return sorted.get(Math.max(0, rank - 1));
    }
}
