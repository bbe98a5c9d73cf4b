package org.mirubato.infra.axon;

import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.axonframework.common.Registration;
import org.axonframework.common.caching.Cache;
import org.jspecify.annotations.Nullable;

/**
 * Aggregates that were in use not long ago, so that the next command need not load their events. Axon takes one out when its
 * command fails; {@link #remove} is also called when another node has changed it. Word of that takes a moment: a unit of work
 * that has got an aggregate from here knows of it by {@link Doubt}.
 */
final class AggregateCache implements Cache {

    private static final int MOST = 20_000;
    private static final Duration IDLE = Duration.ofMinutes(10);

    private final BooleanSupplier othersChangeThem;

    private final com.github.benmanes.caffeine.cache.Cache<Object, Object> entries =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterAccess(IDLE).build();

    /** @param othersChangeThem whether there may be other nodes that change the same aggregates */
    AggregateCache(BooleanSupplier othersChangeThem) {
        this.othersChangeThem = othersChangeThem;
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public <K, V> @Nullable V get(K key) {
        if (Doubt.isToBeSettled()) {
            return null;
        }
        V known = (V) entries.getIfPresent(key);
        if (known != null && othersChangeThem.getAsBoolean()) {
            Doubt.arises();
        }
        return known;
    }

    @Override
    public void put(Object key, Object value) {
        entries.put(key, value);
    }

    @Override
    public boolean putIfAbsent(Object key, Object value) {
        return entries.asMap().putIfAbsent(key, value) == null;
    }

    @Override
    public boolean remove(Object key) {
        return entries.asMap().remove(key) != null;
    }

    @Override
    public void removeAll() {
        entries.invalidateAll();
    }

    @Override
    public boolean containsKey(Object key) {
        return entries.asMap().containsKey(key);
    }

    /** Nobody in Axon listens to a cache of aggregates. */
    @Override
    public Registration registerCacheEntryListener(EntryListener listener) {
        throw new UnsupportedOperationException("This cache tells nobody what happens in it.");
    }
}
