package org.mirubato.domain.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.identity.WeekStart;

class PeriodTest {

    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 4, 29);

    @Test
    void weeks_begin_on_the_day_that_the_user_wants_and_are_cut_to_the_range() {
        DayRange range = new DayRange(WEDNESDAY, WEDNESDAY.plusDays(7));
        List<DayTotal> days = List.of(new DayTotal(WEDNESDAY, 10, 1), new DayTotal(LocalDate.of(2026, 5, 3), 20, 2));

        List<Period> mondays = Period.of(days, range, Unit.WEEK, WeekStart.MONDAY);
        List<Period> sundays = Period.of(days, range, Unit.WEEK, WeekStart.SUNDAY);

        assertThat(mondays)
                .containsExactly(
                        new Period(WEDNESDAY, LocalDate.of(2026, 5, 3), 30, 3, 2),
                        new Period(LocalDate.of(2026, 5, 4), LocalDate.of(2026, 5, 6), 0, 0, 0));
        assertThat(sundays)
                .containsExactly(
                        new Period(WEDNESDAY, LocalDate.of(2026, 5, 2), 10, 1, 1),
                        new Period(LocalDate.of(2026, 5, 3), LocalDate.of(2026, 5, 6), 20, 2, 1));
    }

    @Test
    void months_are_those_of_the_calendar() {
        DayRange range = new DayRange(WEDNESDAY, LocalDate.of(2026, 6, 1));

        List<Period> months = Period.of(List.of(), range, Unit.MONTH, WeekStart.MONDAY);

        assertThat(months)
                .extracting(Period::from)
                .containsExactly(WEDNESDAY, LocalDate.of(2026, 5, 1), LocalDate.of(2026, 6, 1));
        assertThat(months.get(2).to()).isEqualTo(LocalDate.of(2026, 6, 1));
    }

    @Test
    void a_range_is_compared_with_the_one_of_the_same_length_before_it() {
        DayRange range = new DayRange(LocalDate.of(2026, 5, 8), LocalDate.of(2026, 5, 14));

        assertThat(range.length()).isEqualTo(7);
        assertThat(range.before()).isEqualTo(new DayRange(LocalDate.of(2026, 5, 1), LocalDate.of(2026, 5, 7)));
        assertThat(new DayRange(LocalDate.of(1900, 1, 2), LocalDate.of(1900, 1, 3)).hasBefore())
                .isFalse();
    }

    @Test
    void ranges_that_can_not_be_meant_are_refused() {
        assertRefused(WEDNESDAY, WEDNESDAY.minusDays(1));
        assertRefused(WEDNESDAY, WEDNESDAY.plusYears(10).plusDays(1));
        assertRefused(LocalDate.of(9999, 1, 1), LocalDate.of(9999, 1, 2));
        assertRefused(LocalDate.of(1899, 12, 31), LocalDate.of(1900, 1, 1));
        assertThat(new DayRange(WEDNESDAY, WEDNESDAY.plusYears(10)).length()).isEqualTo(3654);
    }

    private static void assertRefused(LocalDate from, LocalDate to) {
        assertThatThrownBy(() -> new DayRange(from, to)).isInstanceOf(Refusal.class);
    }
}
