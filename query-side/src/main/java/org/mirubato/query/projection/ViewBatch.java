package org.mirubato.query.projection;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * What one batch of events makes of the entities of one kind that it touches: the last state of each. Used by one thread.
 *
 * @param <E> the events
 * @param <V> what is shown of an entity
 */
public final class ViewBatch<E, V> {

    private final Map<RowKey, Versioned<V>> known;
    private final Fold<E, V> fold;
    private final Map<RowKey, Versioned<V>> changed = new TreeMap<>();

    /** @param known the touched entities as they are stored */
    public ViewBatch(Map<RowKey, Versioned<V>> known, Fold<E, V> fold) {
        this.known = known;
        this.fold = fold;
    }

    /**
     * What the current unit of work makes of the entities of one kind. Begun with the first event that touches one of them: that
     * loads all that it touches, and its end stores them.
     *
     * @param kind the events
     * @param key the entity that an event is about
     */
    public static <E, V> ViewBatch<E, V> current(
            ViewStore<V> store, Class<E> kind, Function<E, RowKey> key, Fold<E, V> fold) {
        UnitOfWork<?> work = CurrentUnitOfWork.get();
        return work.getOrComputeResource(
                ViewBatch.class.getName() + store.getClass().getName(), name -> {
                    ViewBatch<E, V> batch = new ViewBatch<>(store.load(Touched.by(work, kind, key)), fold);
                    work.onPrepareCommit(committing -> store.store(batch.changed));
                    return batch;
                });
    }

    /** How a view follows from an event. */
    public interface Fold<E, V> {

        @Nullable
        V fold(@Nullable V before, E event, Instant at, long version);
    }

    /** Takes an event in, unless its entity has seen it. A fold that fails leaves the batch as it was. */
    public void apply(RowKey key, E event, Instant at, long version) {
        Versioned<V> before = changed.getOrDefault(key, known.get(key));
        if (before != null && before.version() >= version) {
            return;
        }
        V view = before == null ? null : before.view();
        changed.put(key, new Versioned<>(version, fold.fold(view, event, at, version)));
    }

    /** The entities to store, by ascending key. */
    public Map<RowKey, Versioned<V>> changed() {
        return changed;
    }
}
