package org.mirubato.infra.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AheadBucketsTest {

    private static final Limit LARGE = new Limit("requests", 200, Duration.ofDays(30));
    private static final Limit SMALL = new Limit("sign-in", 10, Duration.ofDays(30));

    private final Buckets counted = new LocalBuckets();
    private final AtomicInteger asked = new AtomicInteger();
    private final Semaphore answered = new Semaphore(0);
    private final CountDownLatch open = new CountDownLatch(1);
    private final AheadBuckets buckets = new AheadBuckets((limit, client) -> {
        asked.incrementAndGet();
        await(open);
        Taken taken = counted.take(limit, client);
        answered.release();
        return taken;
    });

    @AfterEach
    void stop() {
        open.countDown();
        buckets.close();
    }

    @Test
    void who_is_far_from_the_limit_does_not_wait_for_the_shared_bucket() throws InterruptedException {
        Taken taken = buckets.take(LARGE, "anna");

        assertThat(taken.granted()).isTrue();
        assertThat(taken.remaining()).isEqualTo(199);
        assertThat(answered.availablePermits()).isZero();

        open.countDown();
        answered.acquire();
        assertThat(counted.take(LARGE, "anna").remaining()).isEqualTo(198);
    }

    @Test
    void every_request_is_counted_and_no_more_than_one_is_granted_beyond_the_limit() throws InterruptedException {
        open.countDown();
        int granted = 0;
        for (int i = 0; i < 300; i++) {
            granted += buckets.take(LARGE, "anna").granted() ? 1 : 0;
            answered.acquire();
        }

        assertThat(granted).isBetween(200, 201);
        assertThat(counted.take(LARGE, "anna").granted()).isFalse();
    }

    @Test
    void what_another_node_has_used_up_is_refused_here_from_the_second_request_on() throws InterruptedException {
        open.countDown();
        for (int i = 0; i < 200; i++) {
            counted.take(LARGE, "anna");
        }

        buckets.take(LARGE, "anna");
        answered.acquire();
        Taken second = buckets.take(LARGE, "anna");

        assertThat(second.granted()).isFalse();
    }

    @Test
    void a_small_limit_is_counted_before_it_is_granted() {
        open.countDown();

        for (int i = 0; i < 10; i++) {
            assertThat(buckets.take(SMALL, "anna").granted()).isTrue();
            assertThat(asked.get()).isEqualTo(i + 1);
        }

        assertThat(buckets.take(SMALL, "anna").granted()).isFalse();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
