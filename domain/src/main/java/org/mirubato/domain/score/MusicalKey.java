package org.mirubato.domain.score;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A tonic and its mode.
 *
 * @param tonicFifths the tonic as fifths above C: F is -1, C is 0, B-flat is -2
 */
public record MusicalKey(int tonicFifths, boolean minor) {

    /** Tonics a fifth apart, from F to B. */
    private static final String LETTERS = "FCGDAEB";

    private static final int MOST_ACCIDENTALS = 7;

    /** How far the signature of a minor key lies below that of the major key with its tonic. */
    private static final int MINOR_BELOW = 3;

    private static final Pattern WRITTEN = Pattern.compile(
            "([A-G])[\\s-]*(flat|sharp|b|#|♭|♯)?[\\s-]*(major|minor|maj|min)\\.?", Pattern.CASE_INSENSITIVE);

    /** The key of a signature in one mode. */
    public static MusicalKey of(int signatureFifths, boolean minor) {
        return new MusicalKey(signatureFifths + (minor ? MINOR_BELOW : 0), minor);
    }

    /** The key that is meant by "E-flat major", "eb minor" or "F♯ minor"; empty for anything else, or keys of over 7 accidentals. */
    public static Optional<MusicalKey> parse(String written) {
        Matcher parts = WRITTEN.matcher(written.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        String sign = parts.group(2) == null ? "" : parts.group(2).toLowerCase(Locale.ROOT);
        int alteration = switch (sign) {
            case "" -> 0;
            case "flat", "b", "♭" -> -1;
            default -> 1;
        };
        int natural = LETTERS.indexOf(parts.group(1).toUpperCase(Locale.ROOT)) - 1;
        boolean minor = parts.group(3).toLowerCase(Locale.ROOT).startsWith("min");
        MusicalKey key = new MusicalKey(natural + LETTERS.length() * alteration, minor);
        return Optional.of(key).filter(found -> Math.abs(found.signature()) <= MOST_ACCIDENTALS);
    }

    /** The fifths of its signature; flats negative. */
    public int signature() {
        return tonicFifths - (minor ? MINOR_BELOW : 0);
    }

    /** The tonic as steps above C, 0 to 6. */
    public int tonicStep() {
        return Math.floorMod(4 * tonicFifths, LETTERS.length());
    }

    /** In words, such as {@code E-flat major}. */
    public String words() {
        char letter = LETTERS.charAt(Math.floorMod(tonicFifths + 1, LETTERS.length()));
        int alteration = Math.floorDiv(tonicFifths + 1, LETTERS.length());
        String sign = alteration == 0 ? "" : alteration > 0 ? "-sharp" : "-flat";
        return letter + sign + (minor ? " minor" : " major");
    }
}
