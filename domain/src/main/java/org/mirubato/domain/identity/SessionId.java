package org.mirubato.domain.identity;

import org.mirubato.domain.TextValue;
import org.mirubato.domain.Texts;

/** The id of a signed-in session, {@code ses_…}. */
public record SessionId(String value) implements TextValue {

    public SessionId {
        Texts.identifier(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
