package org.mirubato.domain.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StreakTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 5, 10);

    @Test
    void nobody_has_a_streak_before_the_first_day() {
        Streak streak = Streak.of(List.of(), TODAY);

        assertThat(streak).isEqualTo(new Streak(0, 0, null, null, false));
    }

    @Test
    void a_streak_is_not_broken_before_the_day_is_over() {
        Streak streak = Streak.of(days(7, 8, 9), TODAY);

        assertThat(streak.current()).isEqualTo(3);
        assertThat(streak.practisedToday()).isFalse();
    }

    @Test
    void a_streak_is_broken_by_a_day_without_practice() {
        Streak streak = Streak.of(days(6, 7, 8), TODAY);

        assertThat(streak.current()).isZero();
        assertThat(streak.longest()).isEqualTo(3);
    }

    @Test
    void the_longest_streak_may_be_long_ago_and_of_equal_ones_it_is_the_last() {
        Streak streak = Streak.of(days(1, 2, 4, 5, 10), TODAY);

        assertThat(streak).isEqualTo(new Streak(1, 2, day(4), day(5), true));
    }

    @Test
    void days_that_have_not_come_yet_do_not_count() {
        Streak streak = Streak.of(days(9, 10, 11, 12), TODAY);

        assertThat(streak.current()).isEqualTo(2);
        assertThat(streak.longest()).isEqualTo(2);
    }

    private static List<LocalDate> days(int... days) {
        return IntStream.of(days).mapToObj(StreakTest::day).toList();
    }

    private static LocalDate day(int day) {
        return LocalDate.of(2026, 5, day);
    }
}
