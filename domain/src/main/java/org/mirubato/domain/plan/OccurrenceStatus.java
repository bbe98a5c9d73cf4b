package org.mirubato.domain.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

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

    /**
     * Whether the time for an occurrence is over: with the day after its own.
     *
     * @param day its own, in {@code zone}; null without a time, and then it is never over
     */
    public static boolean isOver(@Nullable LocalDate day, ZoneId zone, Instant now) {
        return day != null && LocalDate.ofInstant(now, zone).isAfter(day.plusDays(1));
    }
}
