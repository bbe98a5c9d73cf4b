package org.mirubato.processors.child;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TurnsTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    private final List<String> served = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();

    @Test
    void whoever_is_better_served_now_comes_before_who_came_earlier() throws Exception {
        Turns turns = new Turns(1, LONG, "clara"::equals);
        turns.take("nobody", LONG);
        waiting(turns, "robert", "johannes", "clara");

        turns.giveBack();
        awaitAll();

        assertThat(served).containsExactly("clara", "robert", "johannes");
    }

    @Test
    void nobody_is_overtaken_for_ever() throws Exception {
        Turns turns = new Turns(1, Duration.ZERO, "clara"::equals);
        turns.take("nobody", LONG);
        waiting(turns, "robert", "clara", "clara");

        turns.giveBack();
        awaitAll();

        assertThat(served).containsExactly("clara", "robert", "clara");
    }

    @Test
    void who_gave_up_waiting_takes_no_turn_with_him() throws Exception {
        Turns turns = new Turns(1, LONG, "clara"::equals);
        turns.take("nobody", LONG);

        assertThat(turns.take("clara", Duration.ofMillis(1))).isFalse();

        turns.giveBack();
        assertThat(turns.take("robert", Duration.ZERO)).isTrue();
        assertThat(turns.take("robert", Duration.ZERO)).isFalse();
    }

    @Test
    void who_is_interrupted_takes_no_turn_with_him() throws Exception {
        Turns turns = new Turns(1, LONG, "clara"::equals);
        turns.take("nobody", LONG);
        waiting(turns, "clara");

        threads.get(0).interrupt();
        awaitAll();

        turns.giveBack();
        assertThat(served).isEmpty();
        assertThat(turns.take("robert", Duration.ZERO)).isTrue();
    }

    /** Has users wait, one after the other; each gives its turn back at once. */
    private void waiting(Turns turns, String... users) {
        for (String user : users) {
            Thread thread = new Thread(() -> serve(turns, user));
            threads.add(thread);
            thread.start();
            while (thread.getState() != Thread.State.TIMED_WAITING) {
                Thread.onSpinWait();
            }
        }
    }

    private void serve(Turns turns, String user) {
        try {
            if (turns.take(user, LONG)) {
                synchronized (served) {
                    served.add(user);
                }
                turns.giveBack();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitAll() throws InterruptedException {
        for (Thread thread : threads) {
            thread.join();
        }
    }
}
