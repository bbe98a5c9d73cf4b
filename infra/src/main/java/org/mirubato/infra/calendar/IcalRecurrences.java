package org.mirubato.infra.calendar;

import java.time.LocalDate;
import java.util.List;
import net.fortuna.ical4j.model.Recur;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.plan.RecurrenceRule;
import org.mirubato.domain.plan.Recurrences;
import org.springframework.stereotype.Component;

/** Days by the rules of RFC 5545. Days alone: hours, and the changes of clocks, are the schedule's business. */
@Component
final class IcalRecurrences implements Recurrences {

    /** A rule that finds no day in so many years finds none. */
    private static final int MOST_YEARS = 100;

    @Override
    public List<LocalDate> days(RecurrenceRule rule, LocalDate first, LocalDate from, LocalDate last, int most) {
        LocalDate end = last.isAfter(first.plusYears(MOST_YEARS)) ? first.plusYears(MOST_YEARS) : last;
        if (end.isBefore(first)) {
            return List.of();
        }
        try {
            return new Recur<LocalDate>(rule.withoutUntil())
                    .getDates(first, first, end).stream()
                            .filter(day -> !day.isBefore(from) && !day.isAfter(end))
                            .sorted()
                            .distinct()
                            .limit(most)
                            .toList();
        } catch (IllegalArgumentException e) {
            throw Refusal.invalid("The parts of this rule don't go together: begin with FREQ=WEEKLY;BYDAY=MO,TH.");
        }
    }
}
