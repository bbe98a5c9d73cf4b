package org.mirubato.infra.cache;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.lettuce.core.SetArgs;
import io.lettuce.core.api.async.RedisAsyncCommands;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mirubato.query.cache.ReadCache;

/**
 * The read cache in Redis. A question to Redis takes 250 ms at most, and none is asked for a while after several went wrong;
 * storing holds up nobody. What was stored first under a key stays: a key stands for one version.
 */
final class RedisReadCache implements ReadCache {

    static final int LONGEST_KEY = 512;
    static final int LARGEST_VALUE = 25 * 1024 * 1024;

    private static final String PREFIX = "read:";
    private static final Duration PATIENCE = Duration.ofMillis(250);

    private final Supplier<Optional<RedisAsyncCommands<String, byte[]>>> redis;
    private final SingleFlight flights = new SingleFlight();
    private final CircuitBreaker breaker = CircuitBreaker.of(
            "read-cache",
            CircuitBreakerConfig.custom()
                    .slidingWindowSize(20)
                    .minimumNumberOfCalls(5)
                    .slowCallDurationThreshold(PATIENCE)
                    .waitDurationInOpenState(Duration.ofSeconds(5))
                    .permittedNumberOfCallsInHalfOpenState(3)
                    .build());
    private final Counter hits;
    private final Counter misses;
    private final Counter away;

    RedisReadCache(Supplier<Optional<RedisAsyncCommands<String, byte[]>>> redis, MeterRegistry meters) {
        this.redis = redis;
        hits = counter(meters, "hit");
        misses = counter(meters, "miss");
        away = counter(meters, "away");
    }

    @Override
    public byte[] get(String key, Duration ttl, Supplier<byte[]> source) {
        String stored = PREFIX + key;
        return flights.run(stored, () -> lookUp(stored, ttl, source));
    }

    private byte[] lookUp(String key, Duration ttl, Supplier<byte[]> source) {
        Optional<RedisAsyncCommands<String, byte[]>> commands =
                key.getBytes(StandardCharsets.UTF_8).length > LONGEST_KEY ? Optional.empty() : redis.get();
        if (commands.isEmpty() || !breaker.tryAcquirePermission()) {
            away.increment();
            return source.get();
        }
        return throughRedis(commands.get(), key, ttl, source);
    }

    private byte[] throughRedis(
            RedisAsyncCommands<String, byte[]> commands, String key, Duration ttl, Supplier<byte[]> source) {
        byte[] kept;
        try {
            kept = ask(commands, key);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return source.get();
        } catch (ExecutionException | TimeoutException | RuntimeException e) {
            away.increment();
            return source.get();
        }
        if (kept != null) {
            hits.increment();
            return kept;
        }
        misses.increment();
        byte[] made = source.get();
        if (made.length <= LARGEST_VALUE) {
            commands.set(key, made, SetArgs.Builder.nx().px(ttl));
        }
        return made;
    }

    private byte @Nullable [] ask(RedisAsyncCommands<String, byte[]> commands, String key)
            throws InterruptedException, ExecutionException, TimeoutException {
        long start = System.nanoTime();
        try {
            byte[] kept = commands.get(key).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            breaker.onSuccess(System.nanoTime() - start, TimeUnit.NANOSECONDS);
            return kept;
        } catch (InterruptedException e) {
            breaker.releasePermission();
            throw e;
        } catch (ExecutionException | TimeoutException | RuntimeException e) {
            breaker.onError(System.nanoTime() - start, TimeUnit.NANOSECONDS, e);
            throw e;
        }
    }

    private static Counter counter(MeterRegistry meters, String result) {
        return Counter.builder("mirubato.cache.reads")
                .description("Questions to the read cache by how they ended")
                .tag("result", result)
                .register(meters);
    }
}
