package org.mirubato.domain.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.mirubato.domain.insight.Suggestion.Level;
import org.mirubato.domain.insight.Suggestion.Reason;

class NextPracticeTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 5, 10);

    @Test
    void nobody_without_pieces_is_told_anything() {
        assertThat(NextPractice.of(List.of(), TODAY, 45)).isEmpty();
    }

    @Test
    void a_near_deadline_comes_before_everything_else() {
        Standing concert = new Standing("Sonata", null, LearningStatus.POLISHED, ago(1), 60, TODAY.plusDays(2), null);
        Standing neglected = new Standing("Etude", null, LearningStatus.LEARNING, ago(6), 0, null, null);
        Standing deadline = new Standing("Fugue", null, LearningStatus.LEARNING, ago(6), 0, TODAY.plusDays(2), null);

        List<Suggestion> next = NextPractice.of(List.of(concert, neglected, deadline), TODAY, 60);

        assertThat(next).extracting(Suggestion::title).containsExactly("Fugue", "Etude", "Sonata");
        assertThat(next.get(0).reason()).isEqualTo(Reason.DEADLINE);
        assertThat(next.get(0).days()).isEqualTo(2);
        assertThat(next.get(0).level()).isEqualTo(Level.URGENT);
    }

    @Test
    void the_longer_a_piece_is_left_alone_the_more_it_presses() {
        assertThat(priority(LearningStatus.LEARNING, ago(0))).isLessThan(priority(LearningStatus.LEARNING, ago(3)));
        assertThat(priority(LearningStatus.LEARNING, ago(3))).isLessThan(priority(LearningStatus.LEARNING, ago(7)));
        assertThat(priority(LearningStatus.LEARNING, ago(90))).isEqualTo(1);
    }

    @Test
    void a_piece_that_nobody_has_said_anything_about_fades_after_a_month() {
        assertThat(priority(LearningStatus.UNKNOWN, ago(30))).isEqualTo(0.8);
        assertThat(priority(LearningStatus.UNKNOWN, ago(60))).isEqualTo(0.4);
        assertThat(priority(LearningStatus.UNKNOWN, ago(4000))).isEqualTo(0.2);
    }

    @Test
    void what_was_given_up_is_never_suggested() {
        Standing dropped = new Standing("Toccata", null, LearningStatus.DROPPED, ago(9), 0, TODAY.plusDays(1), 5);

        assertThat(NextPractice.of(List.of(dropped), TODAY, 45)).isEmpty();
    }

    @Test
    void a_harder_piece_presses_more_and_a_deadline_that_is_over_does_not() {
        Standing easy = new Standing("A", null, LearningStatus.LEARNING, ago(7), 0, ago(1), 1);
        Standing hard = new Standing("B", null, LearningStatus.LEARNING, ago(7), 0, ago(1), 5);

        assertThat(NextPractice.priority(easy, TODAY)).isCloseTo(0.8, within());
        assertThat(NextPractice.priority(hard, TODAY)).isCloseTo(1.2, within());
    }

    @Test
    void each_reason_is_said() {
        assertThat(reason(LearningStatus.PLANNED, null)).isEqualTo(Reason.NEVER_PRACTISED);
        assertThat(reason(LearningStatus.LEARNING, ago(7))).isEqualTo(Reason.NEGLECTED);
        assertThat(reason(LearningStatus.LEARNING, ago(1))).isEqualTo(Reason.LEARNING);
        assertThat(reason(LearningStatus.POLISHED, ago(1))).isEqualTo(Reason.KEEP_UP);
        assertThat(reason(LearningStatus.UNKNOWN, ago(1))).isEqualTo(Reason.CONTINUE);
    }

    @Test
    void of_two_that_press_alike_the_one_with_less_practice_comes_first() {
        Standing much = new Standing("A", null, LearningStatus.LEARNING, ago(2), 90, null, null);
        Standing little = new Standing("B", null, LearningStatus.LEARNING, ago(2), 10, null, null);

        assertThat(NextPractice.of(List.of(much, little), TODAY, 45))
                .extracting(Suggestion::title)
                .containsExactly("B", "A");
    }

    private static Reason reason(LearningStatus status, LocalDate last) {
        Standing standing = new Standing("Etude", "Chopin", status, last, 0, null, null);
        return NextPractice.of(List.of(standing), TODAY, 45).get(0).reason();
    }

    private static double priority(LearningStatus status, LocalDate last) {
        return NextPractice.priority(new Standing("Etude", null, status, last, 0, null, null), TODAY);
    }

    private static LocalDate ago(int days) {
        return TODAY.minusDays(days);
    }

    private static Offset<Double> within() {
        return Offset.offset(1e-9);
    }
}
