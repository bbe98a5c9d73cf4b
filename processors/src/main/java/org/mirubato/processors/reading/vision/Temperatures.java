package org.mirubato.processors.reading.vision;

import ai.djl.Model;

/**
 * What the network's answers to each question are divided by before they become probabilities, so that these are right as often
 * as they say (Guo et al., On Calibration of Modern Neural Networks, 2017). Kept with the weights.
 */
public record Temperatures(float clef, float key, float time) {

    /** Probabilities as the network gives them. */
    public static final Temperatures NEUTRAL = new Temperatures(1, 1, 1);

    private static final String PROPERTY = "temperature.";

    static Temperatures of(Model model) {
        return new Temperatures(kept(model, "clef"), kept(model, "key"), kept(model, "time"));
    }

    private static float kept(Model model, String question) {
        String value = model.getProperty(PROPERTY + question);
        if (value == null) {
            throw new IllegalStateException("The weights say nothing of the temperature for the " + question);
        }
        return Float.parseFloat(value);
    }

    /** Keeps them with a model's weights. */
    public void keepIn(Model model) {
        model.setProperty(PROPERTY + "clef", Float.toString(clef));
        model.setProperty(PROPERTY + "key", Float.toString(key));
        model.setProperty(PROPERTY + "time", Float.toString(time));
    }

    float[] inOrder() {
        return new float[] {clef, key, time};
    }
}
