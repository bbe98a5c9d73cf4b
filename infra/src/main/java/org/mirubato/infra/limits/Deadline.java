package org.mirubato.infra.limits;

import java.time.Duration;

/** Interrupts one thread unless its work is done before; never touches what the thread does afterwards. */
final class Deadline {

    private final Thread worker = Thread.currentThread();
    private final long end;
    private boolean done;
    private boolean passed;

    /** For the work that the calling thread begins now. */
    Deadline(Duration time) {
        this.end = System.nanoTime() + time.toNanos();
    }

    /** Interrupts the work if its time is over; asked by any thread, again and again. */
    synchronized void look() {
        if (!done && !passed && System.nanoTime() - end >= 0) {
            passed = true;
            worker.interrupt();
        }
    }

    /** Ends the work, in the worker's own thread; answers whether the deadline had passed, and takes the interruption back. */
    synchronized boolean finish() {
        done = true;
        if (passed) {
            Thread.interrupted();
        }
        return passed;
    }
}
