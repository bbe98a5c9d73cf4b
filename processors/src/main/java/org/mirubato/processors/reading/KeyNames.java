package org.mirubato.processors.reading;

import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns names of keys into fifths. */
final class KeyNames {

    private static final Pattern NAME = Pattern.compile(
            "(do|re|ré|mi|fa|sol|la|si|[a-h])[\\s-]*(isis|eses|is|es|s|sharp|flat|d|b|#|♯|♭)?[\\s-]+(major|minor|dur|moll)");

    /** Tonics from F to B, a fifth apart: F major has one flat. */
    private static final String LETTERS = "fcgdaeb";

    private KeyNames() {}

    /** Fifths of a key such as "ees major", "si minor" or "B-flat major"; empty where the name is none of these. */
    static OptionalInt fifths(String name) {
        Matcher parts = NAME.matcher(name.strip().toLowerCase(Locale.ROOT));
        if (!parts.matches()) {
            return OptionalInt.empty();
        }
        int natural = LETTERS.indexOf(letter(parts.group(1))) - 1;
        boolean minor = parts.group(3).equals("minor") || parts.group(3).equals("moll");
        String sign = parts.group(2) == null ? "" : parts.group(2);
        return OptionalInt.of(natural + 7 * alteration(sign) - (minor ? 3 : 0));
    }

    private static char letter(String tonic) {
        return switch (tonic) {
            case "do" -> 'c';
            case "re", "ré" -> 'd';
            case "mi" -> 'e';
            case "fa" -> 'f';
            case "sol" -> 'g';
            case "la" -> 'a';
            case "si", "h" -> 'b';
            default -> tonic.charAt(0);
        };
    }

    private static int alteration(String sign) {
        return switch (sign) {
            case "is", "sharp", "d", "#", "♯" -> 1;
            case "es", "s", "flat", "b", "♭" -> -1;
            case "isis" -> 2;
            case "eses" -> -2;
            default -> 0;
        };
    }
}
