package org.mirubato.domain.plan;

/** What kind of plan it is. */
public enum PlanType {
    BOOTCAMP,
    COURSE,
    CUSTOM;

    /** The word on the wire. */
    public String word() {
        return Choice.word(this);
    }

    /** @throws org.mirubato.domain.Refusal (invalid) when there is no such word */
    public static PlanType of(String word) {
        return Choice.of(PlanType.class, "type", word);
    }
}
