package org.mirubato.domain.plan;

import org.mirubato.domain.TextValue;
import org.mirubato.domain.Texts;

/** The id of an occurrence of a plan, unique among the occurrences of one user. */
public record OccurrenceId(String value) implements TextValue {

    public OccurrenceId {
        Texts.identifier(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
