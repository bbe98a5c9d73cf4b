package org.mirubato.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mirubato.processors.reading.ReadingAccuracy;
import org.mirubato.processors.reading.ReadingAccuracy.Comparison;
import org.mirubato.processors.reading.ReadingAccuracy.Verdict;
import org.mirubato.processors.reading.picture.PageDegradation;

class AccuracyTableTest {

    @Test
    void of_fifty_scores_47_titles_are_enough_and_46_are_not() {
        AccuracyTable enough = titles(47, 3);
        AccuracyTable few = titles(46, 4);

        assertThat(enough.figures())
                .extracting(Figure::line)
                .containsExactly("accuracy.title_printed\t47\tof 50\ttruth.json\t>= 47\tmet");
        assertThat(few.figures())
                .extracting(Figure::line)
                .containsExactly("accuracy.title_printed\t46\tof 50\ttruth.json\t>= 47\tshort");
    }

    @Test
    void another_set_gets_the_same_part_of_its_number() {
        AccuracyTable table = titles(10, 0);

        assertThat(table.figures()).extracting(figure -> figure.goal().bound()).containsExactly(9.0);
    }

    @Test
    void a_miss_names_file_field_truth_and_what_was_read() {
        AccuracyTable table = new AccuracyTable(
                List.of(
                        new Comparison("a.pdf", ReadingAccuracy.Figure.TITLE, Verdict.RIGHT, "Largo", "Largo", 0.9),
                        new Comparison(
                                "b.pdf", ReadingAccuracy.Figure.KEY_SIGNATURE, Verdict.WRONG, "g major", "2", 0.8),
                        new Comparison("c\t.pdf", ReadingAccuracy.Figure.TITLE, Verdict.EMPTY, "Gigue", "", 0)),
                Optional.empty());

        assertThat(table.misses()).containsExactly("b.pdf\tkey_signature\tg major\t2", "c\\u0009.pdf\ttitle\tGigue\t");
    }

    @Test
    void pages_that_went_over_paper_have_goals_of_their_own() {
        AccuracyTable scans = new AccuracyTable(titles(44, 6).comparisons(), Optional.of(PageDegradation.SCAN));

        assertThat(scans.figures())
                .extracting(Figure::line)
                .containsExactly("accuracy.title_printed\t44\tof 50\ttruth.json\t>= 44\tmet");
    }

    @Test
    void the_calibration_error_is_how_far_confidence_and_truth_lie_apart() {
        assertThat(titles(9, 1).calibrationError()).isEqualTo(0, within(1e-9));
        assertThat(titles(5, 5).calibrationError()).isEqualTo(0.4, within(1e-9));
        assertThat(titles(0, 0).calibrationError()).isZero();
    }

    private static AccuracyTable titles(int right, int wrong) {
        List<Comparison> comparisons = new ArrayList<>(Collections.nCopies(right, title(Verdict.RIGHT)));
        comparisons.addAll(Collections.nCopies(wrong, title(Verdict.WRONG)));
        return new AccuracyTable(comparisons, Optional.empty());
    }

    private static Comparison title(Verdict verdict) {
        return new Comparison("a.pdf", ReadingAccuracy.Figure.TITLE_PRINTED, verdict, "truth", "read", 0.9);
    }
}
