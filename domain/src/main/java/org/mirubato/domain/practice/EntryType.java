package org.mirubato.domain.practice;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mirubato.domain.Refusal;

/** What kind of playing an entry is about. */
public enum EntryType {
    PRACTICE,
    PERFORMANCE,
    LESSON,
    REHEARSAL,
    TECHNIQUE,
    /** Not playing: a piece got another status. */
    STATUS_CHANGE,
    MASTERCLASS,
    OTHER;

    /** The word on the wire, e.g. {@code status_change}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The type of that word, in any case.
     *
     * @throws Refusal (invalid) naming the words there are
     */
    public static EntryType of(String word) {
        return find(word)
                .orElseThrow(() -> Refusal.invalid("Give one of these as the type: "
                        + Arrays.stream(values()).map(EntryType::word).collect(Collectors.joining(", ")) + "."));
    }

    private static Optional<EntryType> find(String word) {
        String name = word.strip().toUpperCase(Locale.ROOT).replace('-', '_');
        return Arrays.stream(values()).filter(type -> type.name().equals(name)).findFirst();
    }
}
