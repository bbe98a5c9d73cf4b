package org.mirubato.processors.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mirubato.domain.piece.Composers;

/**
 * The period of a composer's style, by the years of life behind the name: who is forty, or dies before, writes in the style of
 * the time.
 *
 * @param word as the contract has it
 * @param confidence lower within ten years of a border
 */
record StylePeriod(String word, double confidence) {

    private static final Pattern YEARS =
            Pattern.compile("\\b(1[4-9]\\d\\d|20\\d\\d)\\b(?:\\s*[-–—/]\\s*(1[4-9]\\d\\d|20\\d\\d)\\b)?");

    private static final int[] BEGINS = {1600, 1750, 1820, 1900, 1975};
    private static final String[] WORDS = {"baroque", "classical", "romantic", "modern", "contemporary"};
    private static final int RIPE = 40;
    private static final int NEAR = 10;
    private static final int LAST = 2100;

    /** By canonical name. */
    private static final Map<String, String> KNOWN_YEARS = knownYears();

    private static Map<String, String> knownYears() {
        ResourceBundle bundle = ResourceBundle.getBundle("org.mirubato.processors.reading.composer-years", Locale.ROOT);
        Map<String, String> years = new HashMap<>();
        for (String name : bundle.keySet()) {
            Composers.canonical(name.replace('-', ' '))
                    .ifPresent(composer -> years.put(composer, bundle.getString(name)));
        }
        return Map.copyOf(years);
    }

    /** Whether it is one of our words for a period. */
    static boolean isWord(String word) {
        return List.of(WORDS).contains(word);
    }

    /** How many composers have their years in our table; each line of it must name one. */
    static int known() {
        return KNOWN_YEARS.size();
    }

    /**
     * By the years of life behind the name, or ours where it has none; empty where both years are not known, and for composers before the
     * baroque, which the contract has no word for.
     */
    static Optional<StylePeriod> of(String composer) {
        return byYears(composer)
                .or(() -> Composers.canonical(composer).map(KNOWN_YEARS::get).flatMap(StylePeriod::byYears));
    }

    private static Optional<StylePeriod> byYears(String text) {
        Matcher years = YEARS.matcher(text);
        // a single year tells of the piece or of the print
        if (!years.find() || years.group(2) == null) {
            return Optional.empty();
        }
        int born = Integer.parseInt(years.group(1));
        int died = Integer.parseInt(years.group(2));
        return died <= born ? Optional.empty() : at(Math.min(died, born + RIPE));
    }

    private static Optional<StylePeriod> at(int year) {
        for (int period = BEGINS.length - 1; period >= 0; period--) {
            if (year >= BEGINS[period]) {
                int end = period + 1 < BEGINS.length ? BEGINS[period + 1] : LAST;
                boolean near = year - BEGINS[period] < NEAR || end - year < NEAR;
                return Optional.of(new StylePeriod(WORDS[period], near ? 0.6 : 0.9));
            }
        }
        return Optional.empty();
    }
}
