package org.mirubato.domain.insight;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mirubato.domain.identity.WeekStart;
import org.mirubato.domain.plan.PlanQuery.KeptDay;

/**
 * How well plans were kept in a week, as far as it lies in the range that was asked for.
 *
 * @param from the first of its days in the range
 * @param to the last of them
 * @param due occurrences by then, at least 1
 * @param kept those of them that were checked in
 */
public record KeptWeek(LocalDate from, LocalDate to, int due, int kept) {

    /**
     * The weeks in which something was due, in order.
     *
     * @param days what lies outside the range is left out
     */
    public static List<KeptWeek> of(List<KeptDay> days, DayRange range, WeekStart weekStart) {
        Map<LocalDate, KeptWeek> weeks = new TreeMap<>();
        for (KeptDay day : days) {
            boolean within = !day.day().isBefore(range.from()) && !day.day().isAfter(range.to());
            if (within && day.due() > 0) {
                LocalDate begin = weekStart.weekOf(day.day());
                weeks.merge(begin, week(begin, day, range), KeptWeek::plus);
            }
        }
        return List.copyOf(weeks.values());
    }

    private static KeptWeek week(LocalDate begin, KeptDay day, DayRange range) {
        LocalDate end = begin.plusDays(6);
        return new KeptWeek(
                begin.isBefore(range.from()) ? range.from() : begin,
                end.isAfter(range.to()) ? range.to() : end,
                day.due(),
                day.kept());
    }

    private KeptWeek plus(KeptWeek more) {
        return new KeptWeek(from, to, due + more.due, kept + more.kept);
    }
}
