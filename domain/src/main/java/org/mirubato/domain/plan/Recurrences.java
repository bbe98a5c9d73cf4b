package org.mirubato.domain.plan;

import java.time.LocalDate;
import java.util.List;

/** Tells the days of a rule. Pure: what it answers follows from what it is given. */
public interface Recurrences {

    /**
     * The days of the rule from {@code from} to {@code last}, both included, ascending, at most {@code most}.
     *
     * @param first where the rule begins to count; a day of it only when the rule fits it
     * @throws org.mirubato.domain.Refusal (invalid) when the rule's parts don't go together
     */
    List<LocalDate> days(RecurrenceRule rule, LocalDate first, LocalDate from, LocalDate last, int most);
}
