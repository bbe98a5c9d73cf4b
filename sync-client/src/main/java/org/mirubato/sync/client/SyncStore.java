package org.mirubato.sync.client;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a device keeps, and all that it knows after it was switched off. Each method is done or not done at all. Called by one thread
 * at a time.
 */
public interface SyncStore {

    /** How far it is in the stream. */
    Place place();

    /**
     * Takes in what follows {@link #place}. When it begins the stream anew, all entities are kept until the last delta of that, and
     * those that have not come by then are dropped.
     */
    void take(Delta delta);

    /** The entity, unless it is gone; what can't be shown has no body. */
    Optional<Op> find(String kind, String id);

    /** All entities that are there, in no order. */
    Collection<Op> entities();

    /** Keeps a change until it is answered, under the next number. */
    Mutation keep(ObjectNode change);

    /** What waits, by ascending number. */
    Collection<Mutation> waiting();

    /** Drops what has been answered. */
    void answered(Set<Long> mids);
}
