package org.mirubato.domain.plan;

/** Whether a plan comes once or again and again. */
public enum ScheduleKind {
    SINGLE,
    RECURRING;

    /** The word on the wire. */
    public String word() {
        return Choice.word(this);
    }

    /** @throws org.mirubato.domain.Refusal (invalid) when there is no such word */
    public static ScheduleKind of(String word) {
        return Choice.of(ScheduleKind.class, "kind of the schedule", word);
    }
}
