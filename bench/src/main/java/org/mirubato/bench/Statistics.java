package org.mirubato.bench;

import java.util.List;

/** What repeated measurements come to; none of it looks at the order. */
public final class Statistics {

    private Statistics() {}

    /** The middle value, or the mean of the two middle ones; not a number when there are none. */
    public static double median(List<Double> values) {
        if (values.isEmpty()) {
            return Double.NaN;
        }
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    /** From the smallest to the largest value, as a part of the median: 0.1 says that they lie within a tenth of it. */
    public static double spread(List<Double> values) {
        double least = values.stream().mapToDouble(Double::doubleValue).min().orElse(Double.NaN);
        double most = values.stream().mapToDouble(Double::doubleValue).max().orElse(Double.NaN);
        return (most - least) / median(values);
    }
}
