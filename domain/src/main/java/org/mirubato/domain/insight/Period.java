package org.mirubato.domain.insight;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.mirubato.domain.identity.WeekStart;

/**
 * A day, week or month with what was practised in it, as far as it lies in the range that was asked for.
 *
 * @param from the first of its days in the range
 * @param to the last of them
 * @param days how many of them had practice
 */
public record Period(LocalDate from, LocalDate to, int minutes, int sessions, int days) {

    /**
     * The range in periods without a gap, those without practice among them.
     *
     * @param days those with practice, in order; what lies outside the range is left out
     */
    public static List<Period> of(List<DayTotal> days, DayRange range, Unit unit, WeekStart weekStart) {
        List<Period> periods = new ArrayList<>();
        int next = 0;
        LocalDate begin = unit.begin(range.from(), weekStart);
        while (!begin.isAfter(range.to())) {
            LocalDate after = unit.after(begin);
            List<DayTotal> within = new ArrayList<>();
            while (next < days.size() && days.get(next).day().isBefore(after)) {
                within.add(days.get(next));
                next++;
            }
            periods.add(sum(within, later(begin, range.from()), earlier(after.minusDays(1), range.to())));
            begin = after;
        }
        return List.copyOf(periods);
    }

    /** These days as one period. */
    public static Period sum(List<DayTotal> days, LocalDate from, LocalDate to) {
        int minutes = 0;
        int sessions = 0;
        int practised = 0;
        for (DayTotal day : days) {
            if (!day.day().isBefore(from) && !day.day().isAfter(to)) {
                minutes += day.minutes();
                sessions += day.sessions();
                practised += day.minutes() > 0 ? 1 : 0;
            }
        }
        return new Period(from, to, minutes, sessions, practised);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
