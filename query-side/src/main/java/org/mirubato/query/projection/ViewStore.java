package org.mirubato.query.projection;

import java.util.Map;
import java.util.Set;

/**
 * Where the views of one kind are kept.
 *
 * @param <V> what is shown of an entity
 */
public interface ViewStore<V> extends Erasable {

    /** What is stored under {@code keys}, of removed entities too. */
    Map<RowKey, Versioned<V>> load(Set<RowKey> keys);

    /** Writes what has changed, unless a later version is there. By ascending key, so that writers never cross. */
    void store(Map<RowKey, Versioned<V>> changed);
}
