package org.mirubato.processors.reading.vision;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * How likely each of a question's answers is.
 *
 * @param shares one for each answer in its fixed order; they sum up to 1
 */
public record Probabilities<T>(List<T> answers, List<Double> shares) {

    /** @throws IllegalArgumentException when the lists differ in length, or are empty */
    public Probabilities {
        answers = List.copyOf(answers);
        shares = List.copyOf(shares);
        if (answers.isEmpty() || answers.size() != shares.size()) {
            throw new IllegalArgumentException(shares.size() + " shares for " + answers.size() + " answers");
        }
    }

    static <T> Probabilities<T> of(List<T> answers, float[] row, int from) {
        List<Double> shares = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            shares.add((double) row[from + i]);
        }
        return new Probabilities<>(answers, shares);
    }

    static <T> Probabilities<T> mean(List<Probabilities<T>> all) {
        List<T> answers = all.get(0).answers();
        return new Probabilities<>(
                answers,
                answers.stream()
                        .map(answer -> all.stream()
                                .mapToDouble(one -> one.share(answer))
                                .average()
                                .orElse(0))
                        .toList());
    }

    /** The likeliest answer. */
    public T best() {
        return answers.get(shares.indexOf(Collections.max(shares)));
    }

    /** How likely the likeliest answer is, 0 to 1. */
    public double share() {
        return Collections.max(shares);
    }

    /** How likely an answer is; 0 for one that is not among them. */
    public double share(T answer) {
        int index = answers.indexOf(answer);
        return index < 0 ? 0 : shares.get(index);
    }
}
