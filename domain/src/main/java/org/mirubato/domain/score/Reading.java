package org.mirubato.domain.score;

import java.util.List;
import java.util.Optional;

/**
 * What a reader makes of a score.
 *
 * @param reader name and version of who came to the end, e.g. {@code engraved-1}; several are joined by "+"
 * @param values at most one per field, in the order of the fields; a field that can't be told is absent
 * @param others what other readers said otherwise of a field that has a value, likeliest first
 * @param partial whether a reader was left out because it failed or took too long, so that reading again may tell more
 */
public record Reading(String reader, List<ReadValue> values, List<ReadValue> others, boolean partial) {

    /** Keeps copies of the lists. */
    public Reading {
        values = List.copyOf(values);
        others = List.copyOf(others);
    }

    /** A whole reading that nobody contradicts. */
    public Reading(String reader, List<ReadValue> values) {
        this(reader, values, List.of(), false);
    }

    /** The value of {@code field}, if it was read. */
    public Optional<ReadValue> value(ReadField field) {
        return values.stream().filter(value -> value.field() == field).findFirst();
    }
}
