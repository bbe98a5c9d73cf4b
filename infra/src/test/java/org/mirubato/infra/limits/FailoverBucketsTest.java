package org.mirubato.infra.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FailoverBucketsTest {

    private static final Limit THREE = new Limit("three", 3, Duration.ofHours(1));

    private final AtomicInteger asked = new AtomicInteger();
    private final Buckets away = (limit, client) -> {
        asked.incrementAndGet();
        throw new IllegalStateException("away");
    };

    @Test
    void while_the_shared_buckets_are_away_each_client_is_bounded_here() {
        Buckets buckets = new FailoverBuckets(away, new LocalBuckets());

        long granted = IntStream.range(0, 10)
                .filter(i -> buckets.take(THREE, "one").granted())
                .count();

        assertThat(granted).isEqualTo(3);
        assertThat(buckets.take(THREE, "another").granted()).isTrue();
    }

    @Test
    void buckets_that_are_away_are_not_asked_again_and_again() {
        Buckets buckets = new FailoverBuckets(away, new LocalBuckets());

        IntStream.range(0, 100).forEach(i -> buckets.take(THREE, "one"));

        assertThat(asked).hasValueLessThan(5);
    }

    @Test
    void shared_buckets_that_answer_are_the_ones_that_count() {
        Buckets shared = new LocalBuckets();
        Buckets buckets = new FailoverBuckets(shared, away);

        buckets.take(THREE, "one");

        assertThat(shared.take(THREE, "one").remaining()).isEqualTo(1);
        assertThat(asked).hasValue(0);
    }
}
