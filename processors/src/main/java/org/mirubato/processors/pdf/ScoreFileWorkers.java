package org.mirubato.processors.pdf;

/** Hands out workers, each to one user at a time. Safe from any thread. */
public interface ScoreFileWorkers extends AutoCloseable {

    /** A worker for one user's files until it is closed. */
    interface Lease extends ScoreFileWorker, AutoCloseable {

        @Override
        void close();
    }

    /**
     * Waits for a worker that has never touched another user's files. Users whose last worker is still there may overtake
     * others for a moment.
     *
     * @throws WorkersBusyException when none gets free in time, or the thread is interrupted
     */
    Lease lease(String userId);

    /** Whether the workers have no network; where not, a doctor should say so. */
    boolean networkCut();

    /** Ends all workers, those at work too. */
    @Override
    void close();
}
