package org.mirubato.processors.reading;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What instruments and voices are called, in English, German, French, Spanish, Italian and Chinese. */
public final class InstrumentNames {

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private static final Map<String, String> BY_SPELLING = table();

    /** Longer names first: a cor anglais is no horn. */
    private static final List<String> SPELLINGS = BY_SPELLING.keySet().stream()
            .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
            .toList();

    /** What may stand beside names in a list of instruments without being one. */
    private static final Pattern FILLING =
            Pattern.compile("\\b(for|fur|pour|para|per|and|und|et|y|e|o|or|oder|ou|with|mit|avec|con|the|a|la"
                    + "|le|les|l|el|il|due|deux|zwei|dos|two|three|drei|trois|tre|tres|four|vier|quatre|quattro|solo|soli|duo|duet|trio|quartet|plus|optional|ad"
                    + "|lib|i|ii|iii|iv|v|in|b|bb|f|es|sharp|flat|part|first|second|third|1st|2nd|3rd|arranged|arr|with|accompaniment|begleitung"
                    + "|accompagnement|accompagnamento|acompanamiento|obbligato|\\d+)\\b");

    private InstrumentNames() {}

    private static Map<String, String> table() {
        ResourceBundle bundle = ResourceBundle.getBundle("org.mirubato.processors.reading.instruments", Locale.ROOT);
        Map<String, String> table = new HashMap<>();
        for (String key : bundle.keySet()) {
            for (String spelling : bundle.getString(key).split("\\|")) {
                table.put(fold(spelling), key.replace('-', ' '));
            }
        }
        return Map.copyOf(table);
    }

    private static String fold(String text) {
        String plain = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .replace("œ", "oe")
                .replace("ß", "ss");
        return NO_WORD.matcher(plain).replaceAll(" ").strip();
    }

    /** The instruments that a text names, each once, in the order of the text. */
    public static List<String> in(String text) {
        String padded = " " + fold(text) + " ";
        Map<Integer, String> found = new TreeMap<>();
        for (String spelling : SPELLINGS) {
            String sought = isChinese(spelling) ? spelling : " " + spelling + " ";
            int at = padded.indexOf(sought);
            while (at >= 0) {
                found.put(at, BY_SPELLING.getOrDefault(spelling, spelling));
                String blank =
                        isChinese(spelling) ? " ".repeat(sought.length()) : " " + "-".repeat(spelling.length()) + " ";
                padded = padded.substring(0, at) + blank + padded.substring(at + sought.length());
                at = padded.indexOf(sought);
            }
        }
        Set<String> once = new LinkedHashSet<>(found.values());
        return List.copyOf(once);
    }

    /** The instruments of a text that is nothing but a list of them, such as "für Violine und Klavier"; else empty. */
    static Optional<List<String>> list(String text) {
        List<String> named = in(text);
        if (named.isEmpty()) {
            return Optional.empty();
        }
        String rest = " " + fold(text) + " ";
        for (String spelling : SPELLINGS) {
            rest = isChinese(spelling) ? rest.replace(spelling, "") : rest.replace(" " + spelling + " ", "  ");
        }
        return FILLING.matcher(rest).replaceAll(" ").isBlank() ? Optional.of(named) : Optional.empty();
    }

    private static boolean isChinese(String spelling) {
        return Character.UnicodeScript.of(spelling.codePointAt(0)) == Character.UnicodeScript.HAN;
    }

    /** The spellings of each name, for the test that none stands for two. */
    static List<String> spellings() {
        return new ArrayList<>(SPELLINGS);
    }
}
