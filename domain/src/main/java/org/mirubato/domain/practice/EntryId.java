package org.mirubato.domain.practice;

import org.mirubato.domain.TextValue;
import org.mirubato.domain.Texts;

/** The id of a logbook entry, made by the client and unique among the entries of one user. */
public record EntryId(String value) implements TextValue {

    public EntryId {
        Texts.identifier(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
