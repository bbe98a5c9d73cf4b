package org.mirubato.domain.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.mirubato.domain.identity.WeekStart;
import org.mirubato.domain.plan.PlanQuery.KeptDay;

class KeptWeekTest {

    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 4, 29);

    @Test
    void weeks_are_cut_to_the_range_and_those_without_plans_are_left_out() {
        DayRange range = new DayRange(WEDNESDAY, WEDNESDAY.plusDays(20));
        List<KeptDay> days = List.of(
                new KeptDay(WEDNESDAY.minusDays(1), 5, 5),
                new KeptDay(WEDNESDAY, 2, 1),
                new KeptDay(WEDNESDAY.plusDays(4), 1, 0),
                new KeptDay(WEDNESDAY.plusDays(20), 1, 1));

        List<KeptWeek> weeks = KeptWeek.of(days, range, WeekStart.MONDAY);

        assertThat(weeks)
                .containsExactly(
                        new KeptWeek(WEDNESDAY, LocalDate.of(2026, 5, 3), 3, 1),
                        new KeptWeek(LocalDate.of(2026, 5, 18), LocalDate.of(2026, 5, 19), 1, 1));
    }

    @Property(tries = 200)
    void nothing_that_was_due_in_the_range_is_lost(
            @ForAll WeekStart start, @ForAll @IntRange(min = 1, max = 60) int length) {
        DayRange range = new DayRange(WEDNESDAY, WEDNESDAY.plusDays(length - 1L));
        List<KeptDay> days = new ArrayList<>();
        for (int i = 0; i < 70; i++) {
            days.add(new KeptDay(WEDNESDAY.plusDays(i), i % 3, i % 3 / 2));
        }

        List<KeptWeek> weeks = KeptWeek.of(days, range, start);

        assertThat(weeks.stream().mapToInt(KeptWeek::due).sum())
                .isEqualTo(days.stream().limit(length).mapToInt(KeptDay::due).sum());
        assertThat(weeks).allMatch(week -> week.kept() <= week.due());
    }
}
