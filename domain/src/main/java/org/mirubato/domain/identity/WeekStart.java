package org.mirubato.domain.identity;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The day with which a user's weeks begin. */
public enum WeekStart {
    MONDAY(DayOfWeek.MONDAY),
    SUNDAY(DayOfWeek.SUNDAY),
    SATURDAY(DayOfWeek.SATURDAY);

    private final DayOfWeek first;

    WeekStart(DayOfWeek first) {
        this.first = first;
    }

    /** The word on the wire. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The first day of the week in which {@code day} is. */
    public LocalDate weekOf(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(first));
    }

    /** The one of that word; empty when it is none. */
    public static Optional<WeekStart> of(String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }
}
