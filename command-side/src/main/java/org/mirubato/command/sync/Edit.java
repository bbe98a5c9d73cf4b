package org.mirubato.command.sync;

import java.util.ArrayList;
import java.util.List;

/**
 * What one side has made of a part of a text.
 *
 * @param from the first word of the old text that is replaced, from 0
 * @param to the word behind the last; the same as {@code from} where something is put between two
 * @param words what is there instead
 */
record Edit(int from, int to, List<String> words) {

    Edit {
        words = List.copyOf(words);
    }

    /** Adds an edit to those before it; one that begins where the last one ends is one with it. */
    static void append(List<Edit> edits, Edit next) {
        Edit last = edits.isEmpty() ? null : edits.get(edits.size() - 1);
        if (last == null || last.to < next.from) {
            edits.add(next);
            return;
        }
        List<String> words = new ArrayList<>(last.words);
        words.addAll(next.words);
        edits.set(edits.size() - 1, new Edit(last.from, next.to, words));
    }

    /** Whether both do something to the same words, or put something at the same place. */
    boolean meets(Edit other) {
        boolean samePlace = from == to && other.from == other.to && from == other.from;
        return samePlace || (from < other.to && other.from < to);
    }
}
