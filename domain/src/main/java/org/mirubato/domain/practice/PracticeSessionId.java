package org.mirubato.domain.practice;

import org.mirubato.domain.TextValue;
import org.mirubato.domain.Texts;

/** The id of a practice session, made by the client and unique among the sessions of one user. */
public record PracticeSessionId(String value) implements TextValue {

    public PracticeSessionId {
        Texts.identifier(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
