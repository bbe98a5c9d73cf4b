package org.mirubato.infra.cache;

import io.lettuce.core.RedisClient;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.async.RedisAsyncCommands;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.codec.RedisCodec;
import io.lettuce.core.codec.StringCodec;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * One connection that many threads share. It is made in the background, so that nobody waits for a server that is away; once
 * made, the client mends it by itself.
 */
final class RedisLink implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final RedisClient client;
    private final InstantSource clock;
    private final AtomicLong nextAttempt = new AtomicLong();
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
