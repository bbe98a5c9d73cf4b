package org.mirubato.domain.score;

import java.util.List;

/**
 * What beside its values is known of the newest reading of a score.
 *
 * @param reader as in {@link Reading}
 * @param partial whether a reader was left out
 * @param others what readers said otherwise of fields that the user has said nothing about, likeliest first for each field
 */
public record ReadBy(String reader, boolean partial, List<ReadValue> others) {

    /** Keeps a copy of the list. */
    public ReadBy {
        others = List.copyOf(others);
    }

    /** The same without what contradicts {@code field}: the user has decided. */
    ReadBy decided(ReadField field) {
        return new ReadBy(
                reader,
                partial,
                others.stream().filter(other -> other.field() != field).toList());
    }

    /** What was said otherwise of {@code field}. */
    public List<ReadValue> others(ReadField field) {
        return others.stream().filter(other -> other.field() == field).toList();
    }
}
