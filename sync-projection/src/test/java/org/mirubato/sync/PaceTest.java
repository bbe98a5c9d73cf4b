package org.mirubato.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class PaceTest {

    private Instant now = Instant.EPOCH;
    private final Pace pace = new Pace(new Hands());

    @Test
    void many_are_read_at_once_and_then_a_few_each_second() {
        assertThat(taken()).isEqualTo(300);

        now = now.plusSeconds(2);
        assertThat(taken()).isEqualTo(12);

        now = now.plus(Duration.ofHours(1));
        assertThat(taken()).isEqualTo(300);
    }

    @Test
    void a_clock_that_is_set_back_takes_nothing_away() {
        now = now.minusSeconds(60);

        assertThat(taken()).isEqualTo(300);
    }

    private int taken() {
        int taken = 0;
        while (pace.take()) {
            taken++;
        }
        return taken;
    }

    private final class Hands extends Clock {

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
