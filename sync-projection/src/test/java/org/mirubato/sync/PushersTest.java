package org.mirubato.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class PushersTest {

    private final Queue<Runnable> threads = new ArrayDeque<>();
    private final List<String> done = new ArrayList<>();
    private final Pushers pushers = new Pushers(threads::add);

    @Test
    void who_pushes_from_many_sockets_at_once_does_not_hold_up_others() {
        for (int i = 1; i <= 5; i++) {
            push("anna", i);
        }
        push("ben", 1);

        assertThat(threads).hasSize(3);
        runAll();
        assertThat(done).containsExactly("anna1", "anna2", "ben1", "anna3", "anna4", "anna5");
    }

    @Test
    void a_push_that_fails_keeps_no_place() {
        for (int i = 0; i < 3; i++) {
            pushers.execute("anna", () -> {
                throw new IllegalStateException("away");
            });
        }
        push("anna", 1);

        runAll();

        push("anna", 2);
        push("anna", 3);
        assertThat(threads).hasSize(2);
        runAll();
        assertThat(done).containsExactly("anna1", "anna2", "anna3");
    }

    private void push(String user, int number) {
        pushers.execute(user, () -> done.add(user + number));
    }

    private void runAll() {
        for (Runnable next = threads.poll(); next != null; next = threads.poll()) {
            try {
                next.run();
            } catch (IllegalStateException away) {
                // as a thread of a pool goes on
            }
        }
    }
}
