package org.mirubato.sync.client;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** A store around another, of which single methods go wrong. */
class Delegate implements SyncStore {

    private final SyncStore store;

    Delegate(SyncStore store) {
        this.store = store;
    }

    @Override
    public Place place() {
        return store.place();
    }

    @Override
    public void take(Delta delta) {
        store.take(delta);
    }

    @Override
    public Optional<Op> find(String kind, String id) {
        return store.find(kind, id);
    }

    @Override
    public Collection<Op> entities() {
        return store.entities();
    }

    @Override
    public Mutation keep(ObjectNode change) {
        return store.keep(change);
    }

    @Override
    public Collection<Mutation> waiting() {
        return store.waiting();
    }

    @Override
    public void answered(Set<Long> mids) {
        store.answered(mids);
    }
}
