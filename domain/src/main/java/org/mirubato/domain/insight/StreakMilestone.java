package org.mirubato.domain.insight;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * So many days in a row with practice that it is worth telling.
 *
 * @param days how many
 * @param on the last of them
 */
public record StreakMilestone(int days, LocalDate on) {

    /** From the highest to the lowest. */
    private static final List<Integer> DAYS = List.of(365, 100, 30, 7);

    /** The most days that have to be looked at to know whether one was reached. */
    public static final int LONGEST = DAYS.get(0) + 1;

    /**
     * The milestone that was reached on a day or the one before it, since a day may be written down when it is over; empty when
     * none was. It is the same one whenever it is asked for.
     *
     * @param days those with practice, in order, each once; those after today don't count
     * @param today where the person is
     */
    public static Optional<StreakMilestone> reached(List<LocalDate> days, LocalDate today) {
        List<LocalDate> past = days.stream().filter(day -> !day.isAfter(today)).toList();
        int current = Streak.of(past, today).current();
        if (current == 0) {
            return Optional.empty();
        }
        LocalDate first = past.get(past.size() - 1).minusDays(current - 1L);
        return DAYS.stream()
                .filter(milestone -> milestone <= current)
                .map(milestone -> new StreakMilestone(milestone, first.plusDays(milestone - 1L)))
                .filter(reached -> !reached.on().isBefore(today.minusDays(1)))
                .findFirst();
    }
}
