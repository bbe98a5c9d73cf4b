package org.mirubato.domain.identity;

import org.mirubato.domain.TextValue;
import org.mirubato.domain.Texts;

/** The stable id of an account, {@code user_…}. */
public record UserId(String value) implements TextValue {

    public UserId {
        Texts.identifier(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
