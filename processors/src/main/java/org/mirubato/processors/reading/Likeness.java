package org.mirubato.processors.reading;

import java.util.List;
import java.util.stream.IntStream;

/** When two spellings of a title, name or number count as the same. */
final class Likeness {

    private static final double ENOUGH = 0.85;
    private static final double ENOUGH_OF_LONGER = 0.6;

    private Likeness() {}

    /**
     * Whether a reading agrees with the truth once both are folded: equal, of an edit similarity of {@value #ENOUGH} or more,
     * or one containing the other with at least {@value #ENOUGH_OF_LONGER} of its letters. Nothing agrees with an empty text.
     */
    static boolean agree(String truth, String read) {
        String a = Folding.fold(truth);
        String b = Folding.fold(read);
        if (a.isEmpty() || b.isEmpty()) {
            return false;
        }
        String longer = a.length() >= b.length() ? a : b;
        String shorter = a.length() >= b.length() ? b : a;
        boolean contained = longer.contains(shorter) && shorter.length() >= ENOUGH_OF_LONGER * longer.length();
        return contained || similarity(longer, shorter) >= ENOUGH;
    }

    /** Whether a reading agrees with the truth, or with what is left of it when some of its last words are taken off. */
    static boolean agreeSoFar(String truth, String read) {
        List<String> words = List.of(truth.strip().split("\\s+"));
        String found = Folding.fold(read);
        return agree(truth, read)
                || !found.isEmpty()
                        && IntStream.range(1, words.size())
                                .mapToObj(count -> Folding.fold(String.join(" ", words.subList(0, count))))
                                .anyMatch(printed -> similarity(printed, found) >= ENOUGH);
    }

    /** One minus Levenshtein's distance in parts of the longer text. */
    static double similarity(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return 1 - (double) row[b.length()] / Math.max(1, Math.max(a.length(), b.length()));
    }
}
