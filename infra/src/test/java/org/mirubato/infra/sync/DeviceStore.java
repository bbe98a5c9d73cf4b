package org.mirubato.infra.sync;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mirubato.sync.client.Delta;
import org.mirubato.sync.client.MemoryStore;
import org.mirubato.sync.client.Mutation;
import org.mirubato.sync.client.Op;
import org.mirubato.sync.client.Place;
import org.mirubato.sync.client.SyncStore;
import tools.jackson.databind.node.ObjectNode;

/** A device's store that remembers every delta it has ever taken in. */
final class DeviceStore implements SyncStore {

    private final MemoryStore memory;
    private final List<Delta> taken;
    private final Map<String, Long> versions;

    DeviceStore() {
        this(new MemoryStore(), List.of(), Map.of());
    }

    private DeviceStore(MemoryStore memory, List<Delta> taken, Map<String, Long> versions) {
        this.memory = memory;
        this.taken = new ArrayList<>(taken);
        this.versions = new HashMap<>(versions);
    }

    /** What is left of it when the device crashes now. */
    synchronized DeviceStore crashed() {
        return new DeviceStore(memory.copy(), taken, versions);
    }

    synchronized List<Delta> taken() {
        return List.copyOf(taken);
    }

    /** The newest version of the entity that it has held, there or gone; -1 for none. */
    synchronized long version(String id) {
        return versions.getOrDefault(id, -1L);
    }

    @Override
    public synchronized void take(Delta delta) {
        taken.add(delta);
        delta.ops().forEach(op -> versions.put(op.id(), op.version()));
        memory.take(delta);
    }

    @Override
    public synchronized Place place() {
        return memory.place();
    }

    @Override
    public synchronized Optional<Op> find(String kind, String id) {
        return memory.find(kind, id);
    }

    @Override
    public synchronized Collection<Op> entities() {
        return memory.entities();
    }

    @Override
    public synchronized Mutation keep(ObjectNode change) {
        return memory.keep(change);
    }

    @Override
    public synchronized Collection<Mutation> waiting() {
        return memory.waiting();
    }

    @Override
    public synchronized void answered(Set<Long> mids) {
        memory.answered(mids);
    }
}
