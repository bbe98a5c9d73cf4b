package org.mirubato.domain.goal;

import org.mirubato.domain.TextValue;
import org.mirubato.domain.Texts;

/** The id of a goal, made by the client and unique among the goals of one user. */
public record GoalId(String value) implements TextValue {

    public GoalId {
        Texts.identifier(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
