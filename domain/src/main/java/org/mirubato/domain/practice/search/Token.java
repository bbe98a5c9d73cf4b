package org.mirubato.domain.practice.search;

import org.mirubato.domain.Refusal;

/**
 * A part of a search as it is written.
 *
 * @param text the word, the quoted text without its quotes, or the name of a field
 * @param at where it begins, from 0
 */
record Token(Kind kind, String text, int at) {

    enum Kind {
        WORD,
        QUOTED,
        /** The next token is its value. */
        FIELD,
        AND,
        OR,
        NOT,
        OPEN,
        CLOSE
    }

    /** Whether something to be found begins here. */
    boolean beginsTerm() {
        return kind != Kind.AND && kind != Kind.OR && kind != Kind.CLOSE;
    }

    Refusal refusal(String sentence) {
        return refusal(at, sentence);
    }

    static Refusal refusal(int at, String sentence) {
        return Refusal.invalid("The search can't be read at character " + (at + 1) + ": " + sentence);
    }
}
