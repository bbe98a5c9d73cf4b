package org.mirubato.domain.repertoire;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.mirubato.domain.Refusal;

/** How far somebody is with a piece. */
public enum RepertoireStatus {
    PLANNED,
    LEARNING,
    WORKING,
    POLISHED,
    PERFORMANCE_READY,
    DROPPED,
    ARCHIVED;

    /** The word on the wire, e.g. {@code performance_ready}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The status of that word, in any case, with a blank or a hyphen for the underscore as well.
     *
     * @throws Refusal (invalid) naming the words there are
     */
    public static RepertoireStatus of(String word) {
        String name = word.strip().toUpperCase(Locale.ROOT).replaceAll("[- ]", "_");
        return Arrays.stream(values())
                .filter(status -> status.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("Give one of these as the status: "
                        + Arrays.stream(values()).map(RepertoireStatus::word).collect(Collectors.joining(", "))
                        + "."));
    }
}
