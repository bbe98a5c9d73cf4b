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

    private static final String PRINTED = "; without words that the catalogue adds behind those read; has the goal";

    @Test
    void of_fifty_scores_47_titles_are_enough_and_46_are_not() {
        AccuracyTable enough = titles(47, 3);
        AccuracyTable few = titles(46, 4);

        assertThat(enough.figures())
                .extracting(Figure::line)
                .containsExactly(line("title_printed\t47\tof 50", "3 wrong, 0 empty" + PRINTED, ">= 47\tmet"));
        assertThat(few.figures())
                .extracting(Figure::line)
                .containsExactly(line("title_printed\t46\tof 50", "4 wrong, 0 empty" + PRINTED, ">= 47\tshort"));
    }

    @Test
    void each_field_says_how_many_are_wrong_and_how_many_are_empty() {
        AccuracyTable table = new AccuracyTable(
                List.of(
                        opus(Verdict.RIGHT),
                        opus(Verdict.RIGHT),
                        opus(Verdict.WRONG),
                        opus(Verdict.EMPTY),
                        opus(Verdict.EMPTY),
                        opus(Verdict.EMPTY)),
                Optional.empty());

        assertThat(table.figures())
                .extracting(Figure::line)
                .containsExactly(line("opus\t2\tof 6", "1 wrong, 3 empty", ">= 4\tshort"));
    }

    @Test
    void of_the_two_titles_each_says_what_it_means_and_which_has_the_goal() {
        AccuracyTable table = new AccuracyTable(
                List.of(
                        compared(ReadingAccuracy.Figure.TITLE, Verdict.WRONG),
                        compared(ReadingAccuracy.Figure.TITLE_PRINTED, Verdict.RIGHT)),
                Optional.empty());

        assertThat(table.figures())
                .extracting(Figure::against)
                .containsExactly(
                        "truth.json: 1 wrong, 0 empty; with all words that the catalogue adds; title_printed has the goal",
                        "truth.json: 0 wrong, 0 empty" + PRINTED);
        assertThat(table.figures()).extracting(Figure::met).containsExactly(true, true);
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
                .containsExactly(line("title_printed\t44\tof 50", "6 wrong, 0 empty" + PRINTED, ">= 44\tmet"));
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
        return compared(ReadingAccuracy.Figure.TITLE_PRINTED, verdict);
    }

    private static Comparison opus(Verdict verdict) {
        return compared(ReadingAccuracy.Figure.OPUS, verdict);
    }

    private static Comparison compared(ReadingAccuracy.Figure figure, Verdict verdict) {
        return new Comparison("a.pdf", figure, verdict, "truth", "read", 0.9);
    }

    private static String line(String right, String others, String goal) {
        return "accuracy." + right + "\ttruth.json: " + others + "\t" + goal;
    }
}
