package org.mirubato.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for what other threads and processes bring about. A limit is there to end a test that can't, never to judge speed. */
public final class Eventually {

    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final long FIRST_PAUSE_NANOS = 200_000;
    private static final long LONGEST_PAUSE_NANOS = 20_000_000;

    private Eventually() {}

    /** Returns as soon as the condition holds; fails the test when it never does. */
    public static void until(BooleanSupplier holds) {
        until(holds, () -> "");
    }

    /** @param state what there is to be said when it never holds */
    public static void until(BooleanSupplier holds, Supplier<?> state) {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        long pause = FIRST_PAUSE_NANOS;
        while (!holds.getAsBoolean()) {
            assertThat(System.nanoTime())
                    .as(() -> "did not come to hold; " + state.get())
                    .isLessThan(deadline);
            LockSupport.parkNanos(pause);
            pause = Math.min(2 * pause, LONGEST_PAUSE_NANOS);
        }
    }
}
