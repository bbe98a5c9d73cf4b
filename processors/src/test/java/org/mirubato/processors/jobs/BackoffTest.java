package org.mirubato.processors.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackoffTest {

    private final Backoff backoff = new Backoff(Duration.ofSeconds(2), 3);

    @Test
    void each_pause_is_twice_as_long_as_the_one_before() {
        assertThat(IntStream.rangeClosed(1, 4).mapToObj(backoff::pause))
                .extracting(Duration::toSeconds)
                .containsExactly(2L, 4L, 8L, 16L);
    }

    @Test
    void a_pause_stays_a_pause_after_very_many_failures() {
        assertThat(backoff.pause(1_000)).isEqualTo(backoff.pause(17)).isPositive();
    }

    @Test
    void a_job_gets_its_first_attempt_and_its_retries_and_no_more() {
        assertThat(backoff.exhausted(3)).isFalse();
        assertThat(backoff.exhausted(4)).isTrue();
    }
}
