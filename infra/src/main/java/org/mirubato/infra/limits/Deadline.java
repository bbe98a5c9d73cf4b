package org.mirubato.infra.limits;

/** Interrupts one thread unless its work is done before; never touches what the thread does afterwards. */
final class Deadline implements Runnable {

    private final Thread worker = Thread.currentThread();
    private boolean done;
    private boolean passed;

    /** The deadline is here. */
    @Override
    public synchronized void run() {
        if (!done) {
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
