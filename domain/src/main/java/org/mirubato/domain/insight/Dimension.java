package org.mirubato.domain.insight;

import java.util.Locale;

/** By what practice is told apart. */
public enum Dimension {
    /** Not at all: everything of a day together. */
    ALL,
    TYPE,
    INSTRUMENT,
    MOOD,
    TECHNIQUE,
    PIECE,
    COMPOSER;

    /** The word by which it is stored. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
