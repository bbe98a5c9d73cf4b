package org.mirubato.processors.reading.vision;

import ai.djl.Model;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What the network's answers to each question are divided by before they become probabilities, so that these are right as often
 * as they say (Guo et al., On Calibration of Modern Neural Networks, 2017). Kept with the weights.
 *
 * @param byQuestion one for each question, in the order of {@link StaffHeadNetwork#ANSWERS}
 */
public record Temperatures(List<Float> byQuestion) {

    private static final int QUESTIONS = StaffHeadNetwork.ANSWERS.size();

    /** Probabilities as the network gives them. */
    public static final Temperatures NEUTRAL = new Temperatures(Collections.nCopies(QUESTIONS, 1f));

    private static final String PROPERTY = "temperature.";

    /** Keeps a copy of the list. */
    public Temperatures {
        byQuestion = List.copyOf(byQuestion);
    }

    static Temperatures of(Model model) {
        return new Temperatures(IntStream.range(0, QUESTIONS)
                .mapToObj(question -> kept(model, question))
                .toList());
    }

    private static float kept(Model model, int question) {
        String value = model.getProperty(PROPERTY + question);
        if (value == null) {
            throw new IllegalStateException("The weights say nothing of the temperature for question " + question);
        }
        return Float.parseFloat(value);
    }

    /** Keeps them with a model's weights. */
    public void keepIn(Model model) {
        for (int question = 0; question < QUESTIONS; question++) {
            model.setProperty(PROPERTY + question, Float.toString(byQuestion.get(question)));
        }
    }

    float of(int question) {
        return byQuestion.get(question);
    }
}
