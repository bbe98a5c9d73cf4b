package org.mirubato.domain.plan;

/** Where a plan stands; only an active one makes occurrences. */
public enum PlanStatus {
    DRAFT,
    ACTIVE,
    COMPLETED,
    ARCHIVED;

    /** The word on the wire. */
    public String word() {
        return Choice.word(this);
    }

    /** @throws org.mirubato.domain.Refusal (invalid) when there is no such word */
    public static PlanStatus of(String word) {
        return Choice.of(PlanStatus.class, "status", word);
    }
}
