package org.mirubato.domain.piece;

import java.util.List;
import org.mirubato.domain.FoldedText;

/** The words of a name, folded once: a search looks at every name there is. */
record FoldedWords(List<String> words) {

    static FoldedWords of(String text) {
        return new FoldedWords(List.of(FoldedText.fold(text).split(" ")));
    }

    /** Whether each word asked for begins one of these. */
    boolean begins(FoldedWords asked) {
        for (String word : asked.words) {
            if (!hasBeginning(word)) {
                return false;
            }
        }
        return true;
    }

    private boolean hasBeginning(String word) {
        for (String each : words) {
            if (each.startsWith(word)) {
                return true;
            }
        }
        return false;
    }
}
