package org.mirubato.domain.score;

import org.mirubato.domain.TextValue;
import org.mirubato.domain.Texts;

/** The stable id of a score, {@code score_…}; never derived from its title. */
public record ScoreId(String value) implements TextValue {

    public ScoreId {
        Texts.identifier(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
