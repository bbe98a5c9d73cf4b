package org.mirubato.infra.limits;

import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Grants by what was last heard of a shared bucket and has it counted there meanwhile, so that a request does not wait for that. A
 * client is at most one request ahead on each node: until that one has been counted, and as soon as a bucket goes to its end, the
 * shared one is asked first. Small limits are always counted first.
 */
final class AheadBuckets implements Buckets, AutoCloseable {

    private static final int LEAST_TIMES = 100;
    private static final int CLIENTS = 100_000;
    private static final int MOST_WAITING = 1000;
    private static final Duration KEPT = Duration.ofMinutes(1);

    private final Buckets shared;
    private final ExecutorService counting = new ThreadPoolExecutor(
            1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(MOST_WAITING), AheadBuckets::counter);
    private final ConcurrentMap<String, Heard> heard = Caffeine.newBuilder()
            .maximumSize(CLIENTS)
            .expireAfterWrite(KEPT)
            .<String, Heard>build()
            .asMap();

    AheadBuckets(Buckets shared) {
        this.shared = shared;
    }

    /**
     * What is known of a bucket.
     *
     * @param counting whether a token that was granted is still to be counted
     */
    private record Heard(long remaining, boolean counting) {}

    @Override
    public Taken take(Limit limit, String client) {
        if (limit.times() < LEAST_TIMES) {
            return shared.take(limit, client);
        }
        String key = limit.name() + ":" + client;
        Heard before = heard.get(key);
        Heard ahead = new Heard((before == null ? limit.times() : before.remaining()) - 1, true);
        if (mayGoAhead(limit, before) && isFirst(key, before, ahead)) {
            return countMeanwhile(limit, client, key, ahead);
        }
        Taken taken = shared.take(limit, client);
        heard.computeIfPresent(key, (same, known) -> new Heard(taken.remaining(), known.counting()));
        return taken;
    }

    private static boolean mayGoAhead(Limit limit, @Nullable Heard before) {
        return before == null || (!before.counting() && before.remaining() > limit.times() / 10);
    }

    /** Whether nobody else has gone ahead meanwhile. */
    private boolean isFirst(String key, @Nullable Heard before, Heard ahead) {
        return before == null ? heard.putIfAbsent(key, ahead) == null : heard.replace(key, before, ahead);
    }

    private Taken countMeanwhile(Limit limit, String client, String key, Heard ahead) {
        try {
            counting.execute(() -> count(limit, client, key));
        } catch (RejectedExecutionException full) {
            return count(limit, client, key);
        }
        Duration untilFull =
                limit.period().multipliedBy(limit.times() - ahead.remaining()).dividedBy(limit.times());
        return new Taken(limit, true, ahead.remaining(), Duration.ZERO, untilFull);
    }

    private Taken count(Limit limit, String client, String key) {
        Taken taken = shared.take(limit, client);
        heard.put(key, new Heard(taken.remaining(), false));
        return taken;
    }

    @Override
    public void close() {
        counting.shutdownNow();
    }

    private static Thread counter(Runnable work) {
        Thread thread = new Thread(work, "limit-counter");
        thread.setDaemon(true);
        return thread;
    }
}
