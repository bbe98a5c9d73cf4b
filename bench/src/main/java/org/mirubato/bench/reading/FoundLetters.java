package org.mirubato.bench.reading;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How many letters of a page's words were read. Pure. */
final class FoundLetters {

    /** Shorter words are found in any heap of letters. */
    private static final int SHORTEST = 3;

    private FoundLetters() {}

    /** The words of a text, without case and accents; short ones and syllables are left out. */
    static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        for (String word : text.split("\\s+", -1)) {
            String folded = folded(word);
            if (folded.length() >= SHORTEST) {
                words.add(folded);
            }
        }
        return words;
    }

    /** Letters of those words that stand in what was read, each place counted for one word only. */
    static int found(List<String> words, String read) {
        StringBuilder left = new StringBuilder(folded(read));
        int found = 0;
        for (String word : words) {
            int at = left.indexOf(word);
            if (at >= 0) {
                found += word.length();
                left.replace(at, at + word.length(), " ");
            }
        }
        return found;
    }

    private static String folded(String text) {
        return Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD)
                .replaceAll("[^\\p{L}\\p{N}]+", "");
    }
}
