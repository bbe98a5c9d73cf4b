package org.mirubato.domain.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StreakMilestoneTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 5, 31);

    @ParameterizedTest
    @ValueSource(ints = {7, 30, 100, 365})
    void a_milestone_is_reached_on_its_day_and_told_until_the_next_one(int days) {
        StreakMilestone reached = new StreakMilestone(days, TODAY);

        assertThat(StreakMilestone.reached(upTo(TODAY.minusDays(1), days - 1), TODAY))
                .isEmpty();
        assertThat(StreakMilestone.reached(upTo(TODAY, days), TODAY)).contains(reached);
        assertThat(StreakMilestone.reached(upTo(TODAY, days), TODAY.plusDays(1)))
                .contains(reached);
        assertThat(StreakMilestone.reached(upTo(TODAY.plusDays(1), days + 1), TODAY.plusDays(1)))
                .contains(reached);
        assertThat(StreakMilestone.reached(upTo(TODAY.plusDays(2), days + 2), TODAY.plusDays(2)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 6, 9, 29, 32, 364})
    void other_numbers_of_days_are_none(int days) {
        assertThat(StreakMilestone.reached(upTo(TODAY, days), TODAY)).isEmpty();
    }

    @Test
    void days_that_are_not_in_a_row_are_none_and_neither_are_days_to_come() {
        List<LocalDate> broken = Stream.concat(upTo(TODAY.minusDays(4), 4).stream(), upTo(TODAY, 3).stream())
                .toList();

        assertThat(StreakMilestone.reached(broken, TODAY)).isEmpty();
        assertThat(StreakMilestone.reached(List.of(), TODAY)).isEmpty();
        assertThat(StreakMilestone.reached(upTo(TODAY.plusDays(3), 7), TODAY)).isEmpty();
    }

    /** So many days in a row, of which that is the last. */
    private static List<LocalDate> upTo(LocalDate last, int days) {
        return last.minusDays(days - 1L).datesUntil(last.plusDays(1)).toList();
    }
}
