package org.mirubato.domain.insight;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.identity.WeekStart;

/** The length of the periods that days are summed up in. */
public enum Unit {
    DAY,
    WEEK,
    MONTH;

    private static final int MOST_DAYS = 31;
    private static final int MOST_DAYS_IN_WEEKS = 26 * 7;

    /** The word on the wire. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one in which a range is easily looked over. */
    public static Unit fitting(DayRange range) {
        if (range.length() <= MOST_DAYS) {
            return DAY;
        }
        return range.length() <= MOST_DAYS_IN_WEEKS ? WEEK : MONTH;
    }

    /** @throws Refusal (invalid) when the word is none */
    public static Unit of(String word) {
        return Arrays.stream(values())
                .filter(unit -> unit.word().equals(word))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("Give day, week or month as the unit."));
    }

    /** The first day of the period in which {@code day} is. */
    LocalDate begin(LocalDate day, WeekStart weekStart) {
        return switch (this) {
            case DAY -> day;
            case WEEK -> weekStart.weekOf(day);
            case MONTH -> day.withDayOfMonth(1);
        };
    }

    /** The first day of the period after the one that begins with {@code begin}. */
    LocalDate after(LocalDate begin) {
        return switch (this) {
            case DAY -> begin.plusDays(1);
            case WEEK -> begin.plusWeeks(1);
            case MONTH -> begin.plusMonths(1);
        };
    }
}
