package org.mirubato.domain.identity;

import org.mirubato.domain.TextValue;
import org.mirubato.domain.Texts;

/** The id of a one-time sign-in link, {@code lnk_…}. */
public record LinkId(String value) implements TextValue {

    public LinkId {
        Texts.identifier(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
