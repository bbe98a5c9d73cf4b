package org.mirubato.domain.insight;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many days in a row somebody has practised.
 *
 * @param current the days up to today; when today has no practice yet, up to yesterday: the day is not over
 * @param longest the most days there ever were
 * @param longestFrom the first day of those; null when there are none. Of several such, the last
 * @param longestTo the last day of those; null when there are none
 */
public record Streak(
        int current,
        int longest,
        @Nullable LocalDate longestFrom,
        @Nullable LocalDate longestTo,
        boolean practisedToday) {

    /**
     * The streak on a day.
     *
     * @param days those with practice, in order, each once; those after today don't count
     * @param today where the person is
     */
    public static Streak of(List<LocalDate> days, LocalDate today) {
        int run = 0;
        int longest = 0;
        LocalDate longestTo = null;
        LocalDate last = null;
        for (LocalDate day : days) {
            if (day.isAfter(today)) {
                break;
            }
            run = last != null && last.plusDays(1).equals(day) ? run + 1 : 1;
            last = day;
            if (run >= longest) {
                longest = run;
                longestTo = day;
            }
        }
        boolean goesOn = last != null && !last.isBefore(today.minusDays(1));
        return new Streak(
                goesOn ? run : 0,
                longest,
                longestTo == null ? null : longestTo.minusDays(longest - 1L),
                longestTo,
                today.equals(last));
    }
}
