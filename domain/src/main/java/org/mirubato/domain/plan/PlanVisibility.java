package org.mirubato.domain.plan;

/** Whom a plan is meant for, as its owner says; it is shown to nobody else, templates are. */
public enum PlanVisibility {
    PRIVATE,
    SHARED,
    TEMPLATE;

    /** The word on the wire. */
    public String word() {
        return Choice.word(this);
    }

    /** @throws org.mirubato.domain.Refusal (invalid) when there is no such word */
    public static PlanVisibility of(String word) {
        return Choice.of(PlanVisibility.class, "visibility", word);
    }
}
