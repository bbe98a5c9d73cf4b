package org.mirubato.infra.cli;

import java.time.Duration;

/** Does something when nothing was heard for too long; the Java HTTP client has no time limit for the body of an answer. */
final class Watchdog implements AutoCloseable {

    private final Duration silence;
    private final Runnable action;
    private final Thread thread = new Thread(this::watch, "watchdog");
    private volatile long heard = System.nanoTime();

    Watchdog(Duration silence, Runnable action) {
        this.silence = silence;
        this.action = action;
        thread.setDaemon(true);
        thread.start();
    }

    void alive() {
        heard = System.nanoTime();
    }

    @Override
    public void close() {
        thread.interrupt();
    }

    private void watch() {
        try {
            long left = silence.toNanos();
            while (left > 0) {
                Thread.sleep(left / 1_000_000 + 1);
                left = silence.toNanos() - (System.nanoTime() - heard);
            }
            action.run();
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }
}
