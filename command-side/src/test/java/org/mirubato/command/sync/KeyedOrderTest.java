package org.mirubato.command.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class KeyedOrderTest {

    private static final Duration LONG = Duration.ofSeconds(20);

    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);

    @Test
    void works_of_one_key_follow_each_other_in_the_order_in_which_they_came() throws Exception {
        KeyedOrder<String> order = new KeyedOrder<>(9, LONG);
        List<Integer> done = Collections.synchronizedList(new ArrayList<>());
        List<Thread> threads = new ArrayList<>(List.of(working(order)));
        for (int nr : IntStream.range(0, 8).toArray()) {
            Thread thread = started(() -> order.inTurn("a", () -> done.add(nr)));
            while (thread.getState() != Thread.State.TIMED_WAITING) {
                Thread.onSpinWait();
            }
            threads.add(thread);
        }

        assertThat(done).isEmpty();
        goOn.countDown();
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(done).containsExactly(0, 1, 2, 3, 4, 5, 6, 7);
        assertThat(order.keys()).isZero();
    }

    @Test
    void works_of_another_key_do_not_wait() throws Exception {
        KeyedOrder<String> order = new KeyedOrder<>(1, LONG);
        Thread first = working(order);

        assertThat(order.inTurn("b", () -> 7)).isEqualTo(7);

        goOn.countDown();
        first.join();
    }

    @Test
    void a_work_that_fails_lets_the_next_one_in() {
        KeyedOrder<String> order = new KeyedOrder<>(1, LONG);

        assertThatThrownBy(() -> order.inTurn("a", () -> {
                    throw new IllegalStateException("failed");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(order.inTurn("a", () -> 7)).isEqualTo(7);
        assertThat(order.keys()).isZero();
    }

    @Test
    void who_waits_too_long_or_comes_as_one_too_many_is_told_to_come_again() throws Exception {
        KeyedOrder<String> order = new KeyedOrder<>(2, Duration.ofMillis(1));
        Thread first = working(order);

        assertThatThrownBy(() -> order.inTurn("a", () -> 7)).isInstanceOf(ConcurrencyException.class);
        assertThatThrownBy(() -> new KeyedOrder<String>(0, LONG).inTurn("a", () -> 7))
                .isInstanceOf(ConcurrencyException.class);

        goOn.countDown();
        first.join();
        assertThat(order.inTurn("a", () -> 7)).isEqualTo(7);
        assertThat(order.keys()).isZero();
    }

    @Test
    void who_is_stopped_while_waiting_stays_stopped() throws Exception {
        KeyedOrder<String> order = new KeyedOrder<>(2, LONG);
        Thread first = working(order);
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> order.inTurn("a", () -> 7)).isInstanceOf(ConcurrencyException.class);

        assertThat(Thread.interrupted()).isTrue();
        goOn.countDown();
        first.join();
        assertThat(order.keys()).isZero();
    }

    /** Somebody who has the turn of {@code a} until it is let go on. */
    private Thread working(KeyedOrder<String> order) throws InterruptedException {
        Thread thread = started(() -> order.inTurn("a", () -> {
            begun.countDown();
            try {
                return goOn.await(LONG.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }));
        begun.await();
        return thread;
    }

    private static Thread started(Runnable work) {
        Thread thread = new Thread(work);
        thread.start();
        return thread;
    }
}
