package org.mirubato.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class StatisticsTest {

    @Test
    void the_median_is_the_middle_whatever_the_order() {
        assertThat(Statistics.median(List.of(9.0, 1.0, 2.0))).isEqualTo(2.0);
        assertThat(Statistics.median(List.of(4.0, 1.0, 2.0, 100.0))).isEqualTo(3.0);
    }

    @Test
    void of_nothing_there_is_no_median() {
        assertThat(Statistics.median(List.of())).isNaN();
    }

    @Test
    void the_spread_is_a_part_of_the_median() {
        assertThat(Statistics.spread(List.of(9.0, 10.0, 11.0))).isCloseTo(0.2, within(1e-9));
    }
}
