package org.mirubato.processors.reading.vision.training;

import java.util.List;
import java.util.random.RandomGenerator;

/** Chance with a seed. */
record Dice(RandomGenerator random) {

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    double between(double from, double to) {
        return from + (to - from) * random.nextDouble();
    }

    /** A whole number from the first to the second, both included. */
    int whole(int from, int to) {
        return from + random.nextInt(to - from + 1);
    }

    /** Normally distributed around 0, cut off. */
    double about(double deviation, double most) {
        return Math.max(-most, Math.min(most, deviation * random.nextGaussian()));
    }

    <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    @SafeVarargs
    final <T> T pick(T... from) {
        return from[random.nextInt(from.length)];
    }
}
