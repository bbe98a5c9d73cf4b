package org.mirubato.processors.reading;

import java.text.Normalizer;
import java.util.Locale;

/** Reduces text to what two spellings of one title or name have in common. */
final class Folding {

    private Folding() {}

    /** Small letters and figures only: no case, accents, punctuation, blanks or years of life. */
    static String fold(String text) {
        String yearless = Words.BRACKETED_YEARS.matcher(text).replaceAll(" ");
        // signs such as № only then fall into letters, which are capitals
        return Normalizer.normalize(yearless, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}", "")
                .replace("ß", "ss")
                .replace("ø", "o")
                .replaceAll("[^\\p{L}\\p{N}]+", "");
    }
}
