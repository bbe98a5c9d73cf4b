package org.mirubato.processors.reading.vision.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrainOptionsTest {

    @Test
    void the_place_that_is_named_last_counts() {
        TrainOptions options = TrainOptions.parse(List.of("--to", "a", "--steps", "60", "--seed", "7", "--to", "b"));

        assertThat(options).isEqualTo(new TrainOptions(60, 7, Path.of("b")));
    }

    @Test
    void what_makes_no_sense_is_said() {
        assertThatThrownBy(() -> TrainOptions.parse(List.of("--steps", "none", "--to", "a")))
                .hasMessageContaining("--steps wants a whole number from 1");
        assertThatThrownBy(() -> TrainOptions.parse(List.of("--to", "a", "--steps", "0")))
                .hasMessageContaining("--steps wants a whole number from 1");
        assertThatThrownBy(() -> TrainOptions.parse(List.of("--to", "a", "--seed")))
                .hasMessage("--seed needs a value");
        assertThatThrownBy(() -> TrainOptions.parse(List.of("--fast", "yes"))).hasMessageContaining("--fast");
        assertThatThrownBy(() -> TrainOptions.parse(List.of())).hasMessageContaining("--to");
    }
}
