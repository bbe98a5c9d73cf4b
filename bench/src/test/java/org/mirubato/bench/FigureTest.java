package org.mirubato.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FigureTest {

    @Test
    void a_figure_is_one_line_of_six_fields() {
        Figure figure = Figure.atLeast(0.4, "render.ratio", 0.51234, "x", "pdftoppm");

        assertThat(figure.line()).isEqualTo("render.ratio\t0.512\tx\tpdftoppm\t>= 0.400\tmet");
    }

    @Test
    void what_misses_its_goal_is_short() {
        List<Figure> figures = List.of(
                Figure.atLeast(46, "title", 45, "of 50", "truth.json"),
                Figure.atMost(30, "latency", 30.5, "ms", "p99"),
                Figure.atLeast(1, "ratio", Double.NaN, "x", "nothing measured"));

        assertThat(figures).extracting(Figure::met).containsOnly(false);
    }

    @Test
    void what_reaches_its_goal_exactly_is_met() {
        List<Figure> figures = List.of(
                Figure.atLeast(46, "title", 46, "of 50", "truth.json"),
                Figure.atMost(30, "latency", 30, "ms", "p99"),
                Figure.plain("rate", 0, "scores/min", "no goal"));

        assertThat(figures).extracting(Figure::met).containsOnly(true);
    }

    @Test
    void numbers_keep_the_digits_that_matter() {
        List<Double> values = List.of(50.0, 1234.56, 51.237, 0.0123456, 0.0);

        assertThat(values)
                .extracting(value -> Figure.plain("n", value, "u", "a").line().split("\t")[1])
                .containsExactly("50", "1235", "51.2", "0.0123", "0");
    }
}
