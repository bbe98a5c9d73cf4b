package org.mirubato.infra.cache;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisFuture;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.async.RedisAsyncCommands;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.codec.RedisCodec;
import io.lettuce.core.codec.StringCodec;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One connection that many threads share. It is made in the background, so that nobody waits for a server that is away; once
 * made, the client mends it by itself. A server that holds the connection and does not answer is left alone for some seconds.
 */
final class RedisLink implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofMillis(250);

    private final RedisClient client;
    private final InstantSource clock;
    private final AtomicLong nextAttempt = new AtomicLong();
    private final CircuitBreaker breaker = CircuitBreaker.of(
            "notes",
            CircuitBreakerConfig.custom()
                    .slidingWindowSize(20)
                    .minimumNumberOfCalls(5)
                    .recordExceptions(TimeoutException.class)
                    .waitDurationInOpenState(Duration.ofSeconds(5))
                    .permittedNumberOfCallsInHalfOpenState(3)
                    .build());
    private volatile @Nullable StatefulRedisConnection<String, byte[]> connection;

    RedisLink(RedisClient client, InstantSource clock) {
        this.client = client;
        this.clock = clock;
        connect();
    }

    /** The commands, when the connection is there. */
    Optional<RedisAsyncCommands<String, byte[]>> commands() {
        StatefulRedisConnection<String, byte[]> made = connection;
        if (made == null) {
            connect();
            return Optional.empty();
        }
        return made.isOpen() ? Optional.of(made.async()) : Optional.empty();
    }

    /**
     * Waits for the answer, for 250 ms at most.
     *
     * @throws NotesAwayException when the server does not answer, or has not done so a moment ago
     */
    <T> @Nullable T ask(Function<RedisAsyncCommands<String, byte[]>, RedisFuture<T>> question) {
        RedisAsyncCommands<String, byte[]> commands = commands().orElseThrow(NotesAwayException::new);
        if (!breaker.tryAcquirePermission()) {
            throw new NotesAwayException();
        }
        long start = System.nanoTime();
        try {
            T answer = question.apply(commands).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            breaker.onSuccess(System.nanoTime() - start, TimeUnit.NANOSECONDS);
            return answer;
        } catch (InterruptedException e) {
            breaker.releasePermission();
            Thread.currentThread().interrupt();
            throw new NotesAwayException();
        } catch (ExecutionException | TimeoutException | RuntimeException e) {
            breaker.onError(System.nanoTime() - start, TimeUnit.NANOSECONDS, e);
            throw new NotesAwayException();
        }
    }

    @Override
    public void close() {
        StatefulRedisConnection<String, byte[]> made = connection;
        if (made != null) {
            made.close();
        }
    }

    private void connect() {
        long now = clock.millis();
        long due = nextAttempt.get();
        if (now >= due && nextAttempt.compareAndSet(due, now + PAUSE.toMillis())) {
            CompletableFuture.supplyAsync(
                            () -> client.connect(RedisCodec.of(StringCodec.UTF8, ByteArrayCodec.INSTANCE)))
                    .thenAccept(this::made);
        }
    }

    private void made(StatefulRedisConnection<String, byte[]> fresh) {
        if (connection == null) {
            connection = fresh;
        } else {
            fresh.close();
        }
    }
}
