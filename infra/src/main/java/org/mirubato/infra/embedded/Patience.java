package org.mirubato.infra.embedded;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Asks again and again for something to become true, up to a limit. */
record Patience(Duration limit) {

    private static final long PAUSE_MILLIS = 30;

    static Patience of(Duration limit) {
        return new Patience(limit);
    }

    /** True as soon as {@code condition} is; false when the limit is reached or the thread is interrupted. */
    boolean until(BooleanSupplier condition) {
        long end = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end || !paused()) {
                return false;
            }
        }
        return true;
    }

    private static boolean paused() {
        try {
            Thread.sleep(PAUSE_MILLIS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
