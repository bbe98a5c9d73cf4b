package org.mirubato.infra.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.local.LocalBucketBuilder;
import java.time.Duration;

/** Buckets of this process alone: they bound each node while the shared ones are away. */
final class LocalBuckets implements Buckets {

    private static final int CLIENTS = 100_000;

    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(CLIENTS)
            .expireAfterAccess(Duration.ofMinutes(10))
            .build();

    @Override
    public Taken take(Limit limit, String client) {
        Bucket bucket = buckets.get(limit.name() + ":" + client, key -> full(limit));
        return Taken.of(limit, bucket.tryConsumeAndReturnRemaining(1));
    }

    private static Bucket full(Limit limit) {
        LocalBucketBuilder builder = Bucket.builder();
        for (var bandwidth : limit.bucket().getBandwidths()) {
            builder.addLimit(bandwidth);
        }
        return builder.build();
    }
}
