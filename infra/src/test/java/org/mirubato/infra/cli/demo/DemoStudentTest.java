package org.mirubato.infra.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DemoStudentTest {

    private static final LocalDate LAST = LocalDate.of(2026, 5, 31);
    private static final LocalDate FIRST = LAST.minusYears(5).plusDays(1);

    private final DemoStudent student = DemoStudent.of(1, FIRST, LAST);

    @Test
    void the_same_seed_makes_the_same_years_and_another_one_others() {
        assertThat(DemoStudent.of(1, FIRST, LAST)).isEqualTo(student);
        assertThat(DemoStudent.of(2, FIRST, LAST).entries()).isNotEqualTo(student.entries());
    }

    @Test
    void five_years_have_as_many_sittings_as_a_student_has() {
        assertThat(student.entries()).hasSizeBetween(1200, 2000);
        assertThat(student.entries()).allSatisfy(entry -> {
            assertThat(entry.minutes()).isBetween(8, 240);
            assertThat(entry.day()).isBetween(FIRST, LAST);
            assertThat(entry.parts().stream().mapToInt(DemoEntry.Part::minutes).sum())
                    .isIn(0, entry.minutes());
        });
    }

    @Test
    void each_entry_has_an_id_of_its_own() {
        List<String> ids = student.entries().stream().map(DemoEntry::id).toList();

        assertThat(ids).doesNotHaveDuplicates();
    }

    @Test
    void pieces_get_faster_and_harder_with_the_years() {
        LearnedPiece first = student.learned().get(0);
        LearnedPiece last = student.learned().get(student.learned().size() - 1);

        assertThat(student.learned()).hasSizeBetween(20, 36);
        assertThat(first.tempoOn(first.from())).isLessThan(first.tempoOn(first.to()));
        assertThat(last.piece().difficulty()).isGreaterThan(first.piece().difficulty());
    }

    @Test
    void practice_grows_with_the_years() {
        assertThat(minutes(FIRST)).isLessThan(minutes(LAST.minusYears(1)));
    }

    @Test
    void goals_are_reached_missed_and_still_open() {
        assertThat(student.goals()).extracting(DemoGoal::status).contains("completed", "active");
        assertThat(student.goals())
                .allSatisfy(goal -> assertThat(goal.reached()).isBetween(0, goal.target()));
    }

    @Test
    void plans_lie_in_the_years_and_most_of_their_days_were_kept() {
        List<DemoPlan.Day> past = student.plans().stream()
                .flatMap(plan -> plan.days().stream())
                .filter(DemoPlan.Day::past)
                .toList();

        assertThat(student.plans()).hasSizeBetween(9, 11);
        assertThat(past.stream().filter(day -> !day.entryId().isEmpty()).count())
                .isGreaterThan(past.size() / 2);
    }

    private int minutes(LocalDate from) {
        return student.entries().stream()
                .filter(entry -> !entry.day().isBefore(from) && entry.day().isBefore(from.plusYears(1)))
                .mapToInt(DemoEntry::minutes)
                .sum();
    }
}
