package org.mirubato.domain.practice.search;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A field whose text can be asked for. */
public enum SearchField {
    /** Contains the words. */
    COMPOSER,
    /** Contains the words in a title, or in what the catalogue calls the piece. */
    PIECE,
    /** Its pieces mean the one with this id. */
    PIECEID,
    /** Contains the words. */
    NOTES,
    /** One of them is the value. */
    TAG,
    /** One of them is the value. */
    TECHNIQUE,
    /** Is the value. */
    MOOD,
    /** Is the value. */
    TYPE,
    /** Is the value. */
    INSTRUMENT;

    /** The word in a search. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<SearchField> of(String word) {
        return Arrays.stream(values())
                .filter(field -> field.word().equals(word))
                .findFirst();
    }
}
