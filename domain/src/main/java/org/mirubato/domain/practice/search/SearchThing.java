package org.mirubato.domain.practice.search;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What an entry may have or lack. */
public enum SearchThing {
    NOTES,
    PIECES,
    TAGS,
    TECHNIQUES,
    MOOD,
    GOALS,
    SCORE,
    SESSION;

    /** The word in a search. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<SearchThing> of(String word) {
        return Arrays.stream(values())
                .filter(thing -> thing.word().equals(word))
                .findFirst();
    }

    static String words() {
        return Arrays.stream(values()).map(SearchThing::word).collect(Collectors.joining(", "));
    }
}
