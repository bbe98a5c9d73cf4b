package org.mirubato.domain.goal;

import java.util.Arrays;
import java.util.Locale;
import org.mirubato.domain.Refusal;

/** What a goal counts. */
public enum GoalType {
    /** Minutes of practice. */
    PRACTICE_TIME,
    ACCURACY,
    REPERTOIRE,
    CUSTOM;

    /** The word on the wire, e.g. {@code practice_time}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The type of that word, in any case.
     *
     * @throws Refusal (invalid) naming the words there are
     */
    public static GoalType of(String word) {
        String name = word.strip().toUpperCase(Locale.ROOT).replaceAll("[- ]", "_");
        return Arrays.stream(values())
                .filter(type -> type.name().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        Refusal.invalid("Give one of these as the type: practice_time, accuracy, repertoire, custom."));
    }
}
