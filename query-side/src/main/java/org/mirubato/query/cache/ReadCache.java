package org.mirubato.query.cache;

import java.time.Duration;
import java.util.function.Supplier;

/**
 * Keeps answers for a while, shared by all nodes. A key carries the version of what it stands for, so that what is kept under
 * it never grows stale. Safe for any number of threads.
 */
public interface ReadCache {

    /**
     * What is kept under {@code key}, else what {@code source} gives, which is then kept for {@code ttl}. Threads of this node
     * that ask for the same key at the same time share one call of the source. Never fails for reasons of its own: when the
     * cache is away the source answers.
     *
     * @param key at most 512 bytes
     * @param ttl 5 to 60 minutes
     */
    byte[] get(String key, Duration ttl, Supplier<byte[]> source);
}
