package org.mirubato.domain.insight;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.mirubato.domain.Refusal;

/**
 * Some days in a row, between the years 1900 and 2099, ten years of them at most.
 *
 * @param from the first day
 * @param to the last day, which belongs to it
 */
public record DayRange(LocalDate from, LocalDate to) {

    public static final int LONGEST_YEARS = 10;

    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2099, 12, 31);

    /** @throws Refusal (invalid) when it is none */
    public DayRange {
        if (from.isBefore(EARLIEST) || to.isBefore(EARLIEST) || from.isAfter(LATEST) || to.isAfter(LATEST)) {
            throw Refusal.invalid("Give days between the years 1900 and 2099.");
        }
        if (to.isBefore(from)) {
            throw Refusal.invalid("Give a last day that is not before the first one.");
        }
        if (!to.isBefore(from.plusYears(LONGEST_YEARS).plusDays(1))) {
            throw Refusal.invalid("Ask for at most " + LONGEST_YEARS + " years at a time.");
        }
    }

    /** The number of its days. */
    public int length() {
        return (int) ChronoUnit.DAYS.between(from, to) + 1;
    }

    /** Whether there is a range of the same length right before it. */
    public boolean hasBefore() {
        return !from.minusDays(length()).isBefore(EARLIEST);
    }

    /** The range of the same length right before it. */
    public DayRange before() {
        return new DayRange(from.minusDays(length()), from.minusDays(1));
    }
}
