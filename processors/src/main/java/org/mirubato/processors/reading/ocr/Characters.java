package org.mirubato.processors.reading.ocr;

import java.util.ArrayList;
import java.util.List;

/**
 * The characters that the recognition network tells apart. Its answers count "nothing" first, the list's characters in order,
 * and the blank last. Pure.
 */
final class Characters {

    private final List<String> classes;

    /** @param list the list that comes with the network, one character each */
    Characters(List<String> list) {
        classes = new ArrayList<>(list.size() + 2);
        classes.add("");
        classes.addAll(list);
        classes.add(" ");
    }

    /**
     * A text and the mean probability of its characters.
     *
     * @param steps at which step each of its chars was seen
     */
    record Text(String text, double confidence, List<Integer> steps) {

        /** Keeps a copy of the list. */
        Text {
            steps = List.copyOf(steps);
        }
    }

    /**
     * The text of the likeliest class at each step, with repetitions and nothings taken out (Graves and others, "Connectionist
     * Temporal Classification", 2006).
     *
     * @param probabilities steps times classes
     */
    Text decoded(float[] probabilities, int offset, int steps, int count) {
        StringBuilder text = new StringBuilder();
        List<Integer> seen = new ArrayList<>();
        double sum = 0;
        int kept = 0;
        int last = 0;
        for (int step = 0; step < steps; step++) {
            int at = step;
            int best = best(probabilities, offset + step * count, count);
            if (best != 0 && best != last && best < classes.size()) {
                text.append(classes.get(best));
                classes.get(best).chars().forEach(ignored -> seen.add(at));
                sum += probabilities[offset + step * count + best];
                kept++;
            }
            last = best;
        }
        return new Text(text.toString(), kept == 0 ? 0 : sum / kept, seen);
    }

    private static int best(float[] values, int from, int count) {
        int best = 0;
        for (int i = 1; i < count; i++) {
            best = values[from + i] > values[from + best] ? i : best;
        }
        return best;
    }
}
