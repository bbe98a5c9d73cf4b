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
                send(batch.get());
            } catch (SyncFailure e) {
                comeBack(e);
            } catch (RuntimeException e) {
                // as when the disk is full: what could not be noted is asked again
                comeBack(SyncFailure.here(e));
            }
            batch = replica.batch(most);
        }
    }

    /** A batch that is refused as a whole is tried one by one, so that what is wrong with one keeps no other back. */
    private void send(JsonNode batch) {
        try {
            settle(push.push(batch));
            most = Replica.MOST;
        } catch (SyncFailure e) {
            if (e.kind() != SyncFailure.Kind.REFUSED) {
                throw e;
            }
            if (batch.path("mutations").size() > 1) {
                most = 1;
            } else {
                settle(List.of(rejected(batch.path("mutations").path(0), e)));
            }
        }
    }

    private void settle(List<Result> results) {
        List<Result> news = replica.answered(results);
        if (news.isEmpty()) {
            throw new SyncFailure(SyncFailure.Kind.AWAY, "the server answered none of the changes");
        }
        backoff.over();
        outcome.of(news, null);
    }

    private static Result rejected(JsonNode mutation, SyncFailure why) {
        return new Result(
                mutation.path("mid").asLong(),
                Result.Status.REJECTED,
                mutation.path("kind").asString(),
                mutation.path("id").asString(),
                -1,
                List.of(),
                why.getMessage());
    }

    private void comeBack(SyncFailure why) throws InterruptedException {
        if (closed) {
            return;
        }
        outcome.of(List.of(), why);
        // the follower wakes this thread as soon as the server is there again
        boolean woken = work.tryAcquire(backoff.after(why.pause()).toMillis(), TimeUnit.MILLISECONDS);
        if (woken && !why.pause().isZero()) {
            Thread.sleep(why.pause().toMillis());
        }
    }
}
