package org.mirubato.domain.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class DifficultyReasonTest {

    @Test
    void figures_are_written_in_the_order_of_the_reasons_and_as_short_as_they_can_be() {
        String written = DifficultyReason.write(
                Map.of(DifficultyReason.SPAN, 9.0, DifficultyReason.DENSITY, 3.456, DifficultyReason.METRE, 7.04));

        assertThat(written).isEqualTo("density=3.5 metre=7 span=9");
        assertThat(DifficultyReason.write(Map.of())).isEmpty();
    }

    @Test
    void they_are_told_in_words_and_what_is_unknown_is_passed_over() {
        assertThat(DifficultyReason.phrases("density=3.5 colour=2 span=9 x"))
                .containsExactly("3.5 notes to a quarter", "chords as wide as 9 steps");
        assertThat(DifficultyReason.phrases("")).isEmpty();
    }
}
