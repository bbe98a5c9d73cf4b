package org.mirubato.processors.reading;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
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

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N},]+");

    /** Parts a list: "soprano, flute" are two, a "soprano flute" is one. */
    private static final Pattern COMMA = Pattern.compile("[,;/&+·、，]+");

    private static final Map<String, String> BY_SPELLING = table();

    /** What, right beside an instrument, only says how high it is. */
    private static final Set<String> REGISTERS = Set.of(
            "soprano",
            "sopran",
            "sopranino",
            "alto",
            "alt",
            "contralto",
            "tenor",
            "tenore",
            "baritone",
            "bariton",
            "baritono",
            "baryton",
            "baritoni",
            "bass",
            "basse",
            "bajo",
            "basso");

    /** Our word for the deepest part, until we know who else plays. */
    private static final String BASS = "bass";

    private static final Set<String> KEYBOARDS = Set.of("piano", "organ", "harpsichord", "continuo", "harmonium");

    /** Longer names first: a cor anglais is no horn. */
    private static final List<String> SPELLINGS = BY_SPELLING.keySet().stream()
            .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
            .toList();

    /** What may stand beside names in a list of instruments without being one. */
    private static final Pattern FILLING =
            Pattern.compile("\\b(for|fur|pour|para|per|and|und|et|y|e|o|or|oder|ou|with|mit|avec|con|the|a|la"
                    + "|le|les|l|el|il|due|deux|zwei|dos|two|three|drei|trois|tre|tres|four|vier|quatre|quattro|solo|soli|duo|duet|trio|quartet|plus|optional|ad"
                    + "|lib|i|ii|iii|iv|v|in|b|bb|f|es|sharp|flat|part|first|second|third|1st|2nd|3rd|arranged|arr|with|accompaniment|begleitung"
                    + "|accompagnement|accompagnamento|acompanamiento|obbligato|\\d+)\\b|,");

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
        String parted = COMMA.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" , ");
        String plain = Normalizer.normalize(parted, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .replace("œ", "oe")
                .replace("ß", "ss");
        return NO_WORD.matcher(plain).replaceAll(" ").strip();
    }

    /** A name within a text, and from where to where it goes. */
    private record Named(String name, String spelling, int from, int to) {

        boolean touches(Named other) {
            return other.from == to + 1 || from == other.to + 1;
        }

        boolean isSung() {
            return name.equals("voice") || name.equals(BASS);
        }

        boolean isRegisterOf(Named other) {
            return REGISTERS.contains(spelling) && touches(other) && !other.isSung();
        }
    }

    /** The instruments that a text names, each once, in the order of the text. */
    public static List<String> in(String text) {
        Collection<Named> found = found(" " + fold(text) + " ");
        Set<String> once = new LinkedHashSet<>();
        found.stream()
                .filter(one -> found.stream().noneMatch(one::isRegisterOf))
                .forEach(one -> once.add(one.name()));
        return once.stream()
                .map(name -> name.equals(BASS) ? bassOf(once) : name)
                .distinct()
                .toList();
    }

    /** Whether a text says only how high something is. */
    static boolean isRegister(String text) {
        return REGISTERS.contains(fold(text));
    }

    /** Among singers, alone and over a keyboard the bass sings; else it plays. */
    private static String bassOf(Set<String> all) {
        boolean plays = all.stream().anyMatch(name -> !name.equals(BASS) && !KEYBOARDS.contains(name));
        return plays && !all.contains("voice") ? "double bass" : "voice";
    }

    private static Collection<Named> found(String folded) {
        String padded = folded;
        Map<Integer, Named> found = new TreeMap<>();
        for (String spelling : SPELLINGS) {
            boolean chinese = isChinese(spelling);
            String sought = chinese ? spelling : " " + spelling + " ";
            String blank = chinese ? " ".repeat(sought.length()) : " " + "-".repeat(spelling.length()) + " ";
            for (int at = padded.indexOf(sought); at >= 0; at = padded.indexOf(sought)) {
                int from = chinese ? at : at + 1;
                String name = BY_SPELLING.getOrDefault(spelling, spelling);
                found.put(from, new Named(name, spelling, from, from + spelling.length()));
                padded = padded.substring(0, at) + blank + padded.substring(at + sought.length());
            }
        }
        return found.values();
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
