package org.mirubato.domain.score;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What makes a page hard to play, each with the figure that was measured on it. Written as {@code density=3.5 range=22}, so that
 * each reader can put it into its own language.
 */
public enum DifficultyReason {
    /** Notes, one after the other, in a quarter. */
    DENSITY("%s notes to a quarter"),
    /** Steps from the lowest to the highest note of one staff; an octave has 7. */
    RANGE("a range of %s steps"),
    /** Sharps or flats of the signature. */
    SIGNATURE("%s accidentals in the signature"),
    /** Accidentals before notes, in a hundred notes. */
    ACCIDENTALS("accidentals at %s of 100 notes"),
    /** The beats of an odd metre. */
    METRE("%s beats in a bar"),
    /** Notes that sound together, on average over all staves of one player. */
    POLYPHONY("%s notes together"),
    /** Steps between the outer notes of the widest chord of one staff. */
    SPAN("chords as wide as %s steps");

    private final String words;

    DifficultyReason(String words) {
        this.words = words;
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The form of the wire; figures are decimal, with a dot, as short as they can be. */
    public static String write(Map<DifficultyReason, Double> figures) {
        return new TreeMap<>(figures)
                .entrySet().stream()
                        .map(entry -> entry.getKey().word() + "=" + figure(entry.getValue()))
                        .collect(Collectors.joining(" "));
    }

    /** What was written, as English phrases; words that none of the reasons has are passed over. */
    public static List<String> phrases(String written) {
        return Arrays.stream(written.split(" "))
                .map(part -> part.split("=", 2))
                .filter(part -> part.length == 2)
                .flatMap(part -> Arrays.stream(values())
                        .filter(reason -> reason.word().equals(part[0]))
                        .map(reason -> String.format(Locale.ROOT, reason.words, part[1])))
                .toList();
    }

    private static String figure(double value) {
        double rounded = Math.round(value * 10) / 10.0;
        return rounded == Math.rint(rounded) ? Long.toString((long) rounded) : Double.toString(rounded);
    }
}
