package org.mirubato.sync.client;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Sends what waits, batch by batch in the order of its numbers, each until it is answered. One thread of its own. */
final class Sender {

    private final Replica replica;
    private final Push push;
    private final Outcome outcome;
    private final Backoff backoff;
    private final Semaphore work = new Semaphore(1);
    private final Thread thread = new Thread(this::run, "sync-sender");
    private volatile boolean closed;
    private int most = Replica.MOST;

    Sender(Replica replica, Push push, Outcome outcome, Backoff backoff) {
        this.replica = replica;
        this.push = push;
        this.outcome = outcome;
        this.backoff = backoff;
        thread.setDaemon(true);
    }

    @FunctionalInterface
    interface Push {

        List<Result> push(JsonNode batch);
    }

    @FunctionalInterface
    interface Outcome {

        /**
         * Hears what a batch came to.
         *
         * @param problem null when the batch was answered
         */
        void of(List<Result> results, @Nullable SyncFailure problem);
    }

    void start() {
        thread.start();
    }

    /** There may be something to send, or somebody to send it to. */
    void wake() {
        if (work.availablePermits() == 0) {
            work.release();
        }
    }

    void close() {
        closed = true;
        thread.interrupt();
    }

    private void run() {
        try {
            while (!closed) {
                work.acquire();
                work.drainPermits();
                sendAll();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void sendAll() throws InterruptedException {
        Optional<JsonNode> batch = replica.batch(most);
        while (batch.isPresent() && !closed) {
            try {
                outcome.of(replica.answered(push.push(batch.get())), null);
                most = Replica.MOST;
                backoff.over();
            } catch (SyncFailure e) {
                if (closed) {
                    return;
                }
                failed(e, batch.get());
            }
            batch = replica.batch(most);
        }
    }

    /** A batch that is refused as a whole is tried one by one, so that what is wrong with one keeps no other back. */
    private void failed(SyncFailure why, JsonNode batch) throws InterruptedException {
        if (why.kind() != SyncFailure.Kind.REFUSED) {
            outcome.of(List.of(), why);
            // the follower wakes this thread as soon as the server is there again
            boolean woken = work.tryAcquire(backoff.after(why.pause()).toMillis(), TimeUnit.MILLISECONDS);
            if (woken && !why.pause().isZero()) {
                Thread.sleep(why.pause().toMillis());
            }
        } else if (batch.path("mutations").size() > 1) {
            most = 1;
        } else {
            JsonNode refused = batch.path("mutations").path(0);
            outcome.of(
                    replica.answered(List.of(new Result(
                            refused.path("mid").asLong(),
                            Result.Status.REJECTED,
                            refused.path("kind").asString(),
                            refused.path("id").asString(),
                            -1,
                            List.of(),
                            why.getMessage()))),
                    null);
        }
    }
}
