package org.mirubato.domain.score;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mirubato.domain.Refusal;

/** Brings what a user types for a field into the field's canonical form. */
final class CorrectedValue {

    /** What a user says of a field that the piece does not have. */
    private static final String NONE = "";

    private static final int LONGEST = 255;
    private static final Pattern CLEF = Pattern.compile("[a-z]+([_^]\\d+)?");
    private static final Pattern METRE = Pattern.compile("[1-9]\\d?/(1|2|4|8|16|32|64)");

    private static final int MOST_STAVES = 64;
    private static final int HARDEST = 10;
    private static final List<String> YES_OR_NO = List.of("yes", "no");
    private static final List<String> PERIODS = List.of("baroque", "classical", "romantic", "modern", "contemporary");

    private static final List<String> WRITINGS = List.of("engraved", "handwritten");

    private CorrectedValue() {}

    /**
     * @return the canonical form; empty where the user says that there is none
     * @throws Refusal (invalid) when the value is none for this field
     */
    static String checked(ReadField field, String value) {
        String text = value.strip().replaceAll("\\p{Cntrl}|\\s+", " ");
        if (text.isEmpty() && field.optional()) {
            return NONE;
        }
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
            case KEY:
                return key(text);
            case INSTRUMENTS:
                return instruments(text);
            case STAVES:
                return number(text, MOST_STAVES, "Give the staves of one system as a number from 1 to 64.");
            case DIFFICULTY_LEVEL:
                return number(text, HARDEST, "Give the difficulty as a number from 1 to 10.");
            case LYRICS:
                return oneOf(text, YES_OR_NO, "Say yes where words stand under the notes, else no.");
            case STYLE_PERIOD:
                return oneOf(text, PERIODS, "Give the period as " + String.join(", ", PERIODS) + ".");
            case WRITING:
                return oneOf(text, WRITINGS, "Say engraved, or handwritten.");
            case PICTURE_QUALITY:
                throw Refusal.invalid("How well a picture can be read is told by its reader: upload a better one.");
            case DIFFICULTY_REASONS:
                throw Refusal.invalid("Reasons come with what was read: give the difficulty itself.");
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

    private static String key(String text) {
        return MusicalKey.parse(text)
                .map(MusicalKey::words)
                .orElseThrow(() -> Refusal.invalid("Give the key as E-flat major or C minor."));
    }

    private static String instruments(String text) {
        String named = Arrays.stream(text.toLowerCase(Locale.ROOT).split("[,;]"))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .collect(Collectors.joining(", "));
        if (named.isEmpty()) {
            throw Refusal.invalid("Give the instruments as voice, piano.");
        }
        return named;
    }

    private static String number(String text, int most, String refusal) {
        if (!text.matches("\\d{1,3}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > most) {
            throw Refusal.invalid(refusal);
        }
        return Integer.toString(Integer.parseInt(text));
    }

    private static String oneOf(String text, List<String> words, String refusal) {
        String word = text.toLowerCase(Locale.ROOT);
        if (!words.contains(word)) {
            throw Refusal.invalid(refusal);
        }
        return word;
    }
}
