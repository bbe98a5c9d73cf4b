package org.mirubato.domain.score;

import java.util.List;
import java.util.Optional;

/**
 * What a reader makes of a score.
 *
 * @param reader the reader's name and version, e.g. {@code engraved-1}
 * @param values at most one per field, in the order of the fields; a field that can't be told is absent
 */
public record Reading(String reader, List<ReadValue> values) {

    public Reading {
        values = List.copyOf(values);
    }

    /** The value of {@code field}, if it was read. */
    public Optional<ReadValue> value(ReadField field) {
        return values.stream().filter(value -> value.field() == field).findFirst();
    }
}
