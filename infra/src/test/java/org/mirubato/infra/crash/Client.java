package org.mirubato.infra.crash;

import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.mirubato.infra.upload.Calls;

/**
 * Somebody who asks for one change after the other, and who repeats what was not acknowledged, word for word: a moment later when
 * the server is busy, and as soon as it is back when it is gone.
 */
final class Client {

    private static final long BUSY_PAUSE_NANOS = Duration.ofMillis(100).toNanos();

    private final String token;
    private final Change change;
    private final int changesPerRound;
    private final Random random;
    private final Map<Integer, HttpResponse<String>> acknowledged = new ConcurrentHashMap<>();
    private final List<String> refusals = new CopyOnWriteArrayList<>();
    private final AtomicInteger putOff = new AtomicInteger();
    private volatile int begun;

    /** What a client asks for. */
    interface Change {
        HttpResponse<String> ask(Calls server, int nr);
    }

    Client(String token, Change change, int changesPerRound, long seed) {
        this.token = token;
        this.change = change;
        this.changesPerRound = changesPerRound;
        this.random = new Random(seed);
    }

    String token() {
        return token;
    }

    /** What the server has said that it holds, by number. */
    Map<Integer, HttpResponse<String>> acknowledged() {
        return acknowledged;
    }

    /** What the server answered when it neither took a change nor said when to come again. */
    List<String> refusals() {
        return refusals;
    }

    /** How often the server said to come again. */
    int putOff() {
        return putOff.get();
    }

    /** The number of the last change, acknowledged or not; they begin with 1. */
    int begun() {
        return begun;
    }

    /** Works until the server is gone or the round's changes are acknowledged. */
    void work(String url, Duration longestPause) {
        try {
            for (int i = 0; i < changesPerRound && !Thread.currentThread().isInterrupted(); i++) {
                one(url);
                LockSupport.parkNanos(random.nextLong(longestPause.toNanos()));
            }
        } catch (UncheckedIOException killed) {
            // what was under way is asked for again in the next round
        }
    }

    /** Has one change made, or the one that is still to be acknowledged. */
    void one(String url) {
        int nr = acknowledged.containsKey(begun) || begun == 0 ? begun + 1 : begun;
        begun = nr;
        while (!acknowledged.containsKey(nr) && !Thread.currentThread().isInterrupted()) {
            take(nr, change.ask(new Calls(url, token), nr));
        }
    }

    private void take(int nr, HttpResponse<String> answer) {
        if ((answer.statusCode() == 200 || answer.statusCode() == 201)
                && !answer.body().isEmpty()) {
            acknowledged.put(nr, answer);
            return;
        }
        if (answer.statusCode() == 503
                && answer.headers().firstValue("Retry-After").isPresent()) {
            putOff.incrementAndGet();
        } else {
            refusals.add(answer.statusCode() + " " + answer.body());
        }
        LockSupport.parkNanos(BUSY_PAUSE_NANOS);
    }
}
