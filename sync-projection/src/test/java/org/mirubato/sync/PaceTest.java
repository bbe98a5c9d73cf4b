package org.mirubato.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTest {

    private final Hands clock = new Hands();
    private final Pace pace = new Pace(clock);

    @Test
    void many_are_read_at_once_and_then_a_few_each_second() {
        assertThat(taken()).isEqualTo(300);

        clock.pass(Duration.ofSeconds(2));
        assertThat(taken()).isEqualTo(12);

        clock.pass(Duration.ofHours(1));
        assertThat(taken()).isEqualTo(300);
    }

    @Test
    void a_clock_that_is_set_back_takes_nothing_away() {
        clock.pass(Duration.ofSeconds(-60));

        assertThat(taken()).isEqualTo(300);
    }

    private int taken() {
        int taken = 0;
        while (pace.take()) {
            taken++;
        }
        return taken;
    }
}
