package org.mirubato.processors.reading;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mirubato.domain.score.MusicalKey;

/** Finds names of keys, in English, German, French, Spanish, Italian, Chinese and LilyPond's Dutch. */
final class KeyNames {

    private static final String TONIC = "(?<tonic>do|re|ré|mi|fa|sol|la|si|[a-h])";

    private static final Pattern NAME = Pattern.compile("(?<![\\p{L}])" + TONIC
            + "[\\s-]*(?<sign>isis|eses|is|es|s|sharp|flat|d|b|#|♯|♭|bemolle|bemol|bémol|diesis|dièse|sostenido)?[\\s-]+"
            + "(?<mode>major|minor|dur|moll|majeur|mineur|mayor|menor|maggiore|minore)(?![\\p{L}])");

    private static final Pattern CHINESE = Pattern.compile("(?<sign>[升降])?(?<tonic>[a-g])(?<mode>[大小])[调調]");

    /** Tonics from F to B, a fifth apart: F major has one flat. */
    private static final String LETTERS = "fcgdaeb";

    private static final Map<String, String> SOLMISATION =
            Map.of("do", "c", "re", "d", "ré", "d", "mi", "e", "fa", "f", "sol", "g", "la", "a", "si", "b", "h", "b");

    private KeyNames() {}

    /** The fifths of the signature of the key that is all of the text, or the first in it; empty where it names none. */
    static OptionalInt fifths(String text) {
        return key(text).map(key -> OptionalInt.of(key.signature())).orElse(OptionalInt.empty());
    }

    /** The first key that a text names, such as "ees major", "B-flat major", "la mineur", "h-Moll". */
    static Optional<MusicalKey> key(String text) {
        String lower = text.strip().toLowerCase(Locale.ROOT);
        Matcher western = NAME.matcher(lower);
        if (western.find()) {
            return Optional.of(key(western));
        }
        Matcher chinese = CHINESE.matcher(lower);
        return chinese.find() ? Optional.of(key(chinese)) : Optional.empty();
    }

    private static MusicalKey key(Matcher parts) {
        String mode = parts.group("mode");
        String sign = parts.group("sign") == null ? "" : parts.group("sign");
        String tonic = parts.group("tonic");
        boolean german = mode.equals("dur") || mode.equals("moll");
        // the German B is flat by itself, and H the note that others call B
        int alteration = german && tonic.equals("b") && sign.isEmpty() ? -1 : alteration(sign);
        int natural = LETTERS.indexOf(SOLMISATION.getOrDefault(tonic, tonic)) - 1;
        boolean minor = mode.startsWith("min") || mode.startsWith("men") || mode.equals("moll") || mode.equals("小");
        return new MusicalKey(natural + 7 * alteration, minor);
    }

    private static int alteration(String sign) {
        return switch (sign) {
            case "is", "sharp", "d", "#", "♯", "diesis", "dièse", "sostenido", "升" -> 1;
            case "es", "s", "flat", "b", "♭", "bemolle", "bemol", "bémol", "降" -> -1;
            case "isis" -> 2;
            case "eses" -> -2;
            default -> 0;
        };
    }
}
