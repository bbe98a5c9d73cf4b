package org.mirubato.domain.score;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mirubato.domain.Refusal;

/** Brings what a user types for a field into the field's canonical form. */
final class CorrectedValue {

    private static final int LONGEST = 255;
    private static final Pattern CLEF = Pattern.compile("[a-z]+([_^]\\d+)?");
    private static final Pattern METRE = Pattern.compile("[1-9]\\d?/(1|2|4|8|16|32|64)");

    private CorrectedValue() {}

    /**
     * @return the canonical form
     * @throws Refusal (invalid) when the value is none for this field
     */
    static String checked(ReadField field, String value) {
        String text = value.strip().replaceAll("\\p{Cntrl}|\\s+", " ");
        if (text.isEmpty() || text.length() > LONGEST) {
            throw Refusal.invalid("Give " + field.word() + " 1 to " + LONGEST + " characters.");
        }
        switch (field) {
            case KEY_SIGNATURE:
                return fifths(text);
            case TIME_SIGNATURE:
                return metre(text);
            case FIRST_CLEF:
                return clef(text);
            case CLEFS:
                return Arrays.stream(text.split(" ")).map(CorrectedValue::clef).collect(Collectors.joining(" "));
            default:
                return text;
        }
    }

    private static String fifths(String text) {
        try {
            int fifths = Integer.parseInt(text);
            if (Math.abs(fifths) <= 7) {
                return Integer.toString(fifths);
            }
        } catch (NumberFormatException e) {
            // falls through to the refusal
        }
        throw Refusal.invalid("Give the key signature in fifths: -7 (seven flats) to 7 (seven sharps).");
    }

    private static String metre(String text) {
        if (!METRE.matcher(text).matches()) {
            throw Refusal.invalid("Give the time signature as 3/4 or 6/8.");
        }
        return text;
    }

    private static String clef(String text) {
        if (!CLEF.matcher(text).matches()) {
            throw Refusal.invalid("Give the clef as treble, bass, alto, tenor or treble_8.");
        }
        return text;
    }
}
