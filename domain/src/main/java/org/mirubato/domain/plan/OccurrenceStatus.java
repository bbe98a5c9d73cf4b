package org.mirubato.domain.plan;

/** Where an occurrence stands. */
public enum OccurrenceStatus {
    SCHEDULED,
    COMPLETED,
    SKIPPED,
    EXPIRED;

    /** The word on the wire. */
    public String word() {
        return Choice.word(this);
    }

    /** @throws org.mirubato.domain.Refusal (invalid) when there is no such word */
    public static OccurrenceStatus of(String word) {
        return Choice.of(OccurrenceStatus.class, "status", word);
    }
}
