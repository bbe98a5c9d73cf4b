package org.mirubato.domain.plan;

import org.mirubato.domain.TextValue;
import org.mirubato.domain.Texts;

/** The id of a practice plan, made by the client and unique among the plans of one user. */
public record PlanId(String value) implements TextValue {

    public PlanId {
        Texts.identifier(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
