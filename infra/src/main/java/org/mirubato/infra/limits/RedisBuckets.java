package org.mirubato.infra.limits;

import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.redis.lettuce.Bucket4jLettuce;
import io.lettuce.core.RedisClient;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.codec.RedisCodec;
import io.lettuce.core.codec.StringCodec;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Buckets shared by all nodes. They connect in the background, so that a server which is away at the start holds up nobody; until
 * then, and whenever an answer takes too long, taking a token fails.
 */
final class RedisBuckets implements Buckets, AutoCloseable {

    private static final String PREFIX = "limit:";
    private static final Duration KEPT_WHEN_FULL = Duration.ofSeconds(10);

    private final RedisClient client;
    private final Duration patience;
    private final AtomicReference<@Nullable CompletableFuture<StatefulRedisConnection<String, byte[]>>> connecting =
            new AtomicReference<>();
    private volatile @Nullable ProxyManager<String> buckets;

    RedisBuckets(RedisClient client, Duration patience) {
        this.client = client;
        this.patience = patience;
        connect();
    }

    @Override
    public Taken take(Limit limit, String bucketOwner) {
        ProxyManager<String> connected = buckets;
        if (connected == null) {
            connect();
            throw new IllegalStateException("The shared buckets are not connected.");
        }
        String key = PREFIX + limit.name() + ":" + bucketOwner;
        return Taken.of(limit, connected.builder().build(key, limit::bucket).tryConsumeAndReturnRemaining(1));
    }

    @Override
    public void close() {
        CompletableFuture<StatefulRedisConnection<String, byte[]>> attempt = connecting.get();
        if (attempt != null && attempt.isDone() && !attempt.isCompletedExceptionally()) {
            attempt.join().close();
        }
    }

    /** Begins to connect, unless an attempt is under way. */
    private void connect() {
        CompletableFuture<StatefulRedisConnection<String, byte[]>> last = connecting.get();
        if (last != null && !last.isCompletedExceptionally()) {
            return;
        }
        CompletableFuture<StatefulRedisConnection<String, byte[]>> next = new CompletableFuture<>();
        if (connecting.compareAndSet(last, next)) {
            next.thenAccept(connection -> buckets = on(connection));
            next.completeAsync(() -> client.connect(RedisCodec.of(StringCodec.UTF8, ByteArrayCodec.INSTANCE)));
        }
    }

    private ProxyManager<String> on(StatefulRedisConnection<String, byte[]> connection) {
        return Bucket4jLettuce.casBasedBuilder(connection)
                .requestTimeout(patience)
                .expirationAfterWrite(ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(KEPT_WHEN_FULL))
                .build();
    }
}
