package org.mirubato.domain;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Text made comparable: lower case, no accents, words of letters and digits divided by one space. */
public final class FoldedText {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
    private static final int KEY_LENGTH = 200;
    private static final char FIRST_NOT_PLAIN = 128;

    /** Letters that have no accent to lose, and how people type them. */
    private static final String[][] PLAIN = {
        {"ß", "ss"}, {"æ", "ae"}, {"œ", "oe"}, {"ø", "o"}, {"ł", "l"}, {"đ", "d"}, {"ð", "d"}, {"þ", "th"}, {"ı", "i"}
    };

    private FoldedText() {}

    /** The words of a text, in their order. */
    public static String fold(String text) {
        return isPlain(text) ? plainFolded(text) : otherFolded(text);
    }

    private static boolean isPlain(String text) {
        return text.chars().allMatch(sign -> sign < FIRST_NOT_PLAIN);
    }

    /** Most names are plain letters, which need neither tables nor patterns. */
    private static String plainFolded(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (Character.isLetterOrDigit(sign)) {
                folded.append(Character.toLowerCase(sign));
            } else if (!folded.isEmpty() && folded.charAt(folded.length() - 1) != ' ') {
                folded.append(' ');
            }
        }
        return folded.toString().strip();
    }

    private static String otherFolded(String text) {
        String folded = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        for (String[] letter : PLAIN) {
            folded = folded.replace(letter[0], letter[1]);
        }
        return NO_WORD.matcher(folded).replaceAll(" ").strip();
    }

    /** The words of a search; empty when there is none. */
    public static List<String> words(String text) {
        String folded = fold(text);
        return folded.isEmpty() ? List.of() : List.of(folded.split(" "));
    }

    /** What lists are ordered by: numbers count as numbers, so that No. 2 comes before No. 10. */
    public static String sortKey(String text) {
        String key = NUMBER.matcher(fold(text)).replaceAll(FoldedText::padded);
        return key.length() > KEY_LENGTH ? key.substring(0, KEY_LENGTH) : key;
    }

    private static String padded(MatchResult number) {
        return String.format(Locale.ROOT, "%09d", Integer.parseInt(number.group()));
    }
}
