package org.mirubato.processors.reading.vision.training;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code ./mirubato train} is asked for.
 *
 * @param steps how many batches, 1 or more
 * @param to the file that the weights go to
 */
record TrainOptions(int steps, long seed, Path to) {

    private static final int USUAL_STEPS = 2800;

    /** @throws IllegalArgumentException with what is wrong, in words for the user */
    static TrainOptions parse(List<String> words) {
        int steps = USUAL_STEPS;
        long seed = 1;
        @Nullable Path to = null;
        for (int i = 0; i < words.size(); i += 2) {
            String option = words.get(i);
            if (i + 1 == words.size()) {
                throw new IllegalArgumentException(option + " needs a value");
            }
            String value = words.get(i + 1);
            switch (option) {
                case "--steps" -> steps = (int) number(option, value, 1);
                case "--seed" -> seed = number(option, value, 0);
                case "--to" -> to = Path.of(value);
                default -> throw new IllegalArgumentException("What is `" + option + "`?");
            }
        }
        if (to == null) {
            throw new IllegalArgumentException("--to must say where the weights go");
        }
        return new TrainOptions(steps, seed, to);
    }

    private static long number(String option, String value, long least) {
        try {
            long number = Long.parseLong(value);
            if (number >= least && number <= Integer.MAX_VALUE) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new IllegalArgumentException(option + " wants a whole number from " + least + ", not `" + value + "`");
    }
}
