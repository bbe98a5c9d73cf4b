package org.mirubato.domain.practice;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.mirubato.domain.Refusal;

/** How it felt. */
public enum Mood {
    FRUSTRATED,
    NEUTRAL,
    SATISFIED,
    EXCITED,
    PROUD;

    /** The word on the wire. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The word of a mood in its one form; the empty word, for no mood, stays.
     *
     * @throws Refusal (invalid) naming the words there are
     */
    static String checked(String given) {
        String word = given.strip().toLowerCase(Locale.ROOT);
        if (word.isEmpty()
                || Arrays.stream(values()).anyMatch(mood -> mood.word().equals(word))) {
            return word;
        }
        throw Refusal.invalid("Give one of these as the mood: "
                + Arrays.stream(values()).map(Mood::word).collect(Collectors.joining(", ")) + ".");
    }
}
