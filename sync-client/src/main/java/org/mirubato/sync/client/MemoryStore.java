package org.mirubato.sync.client;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Keeps everything in memory. Safe for any number of threads. */
public final class MemoryStore implements SyncStore {

    private final Map<Name, Op> entities = new HashMap<>();
    private final Map<Long, Mutation> waiting = new TreeMap<>();
    private final Set<Name> unseen = new HashSet<>();
    private Place place = Place.START;
    private long lastMid;

    /** What it holds now, in a store of its own. */
    public synchronized MemoryStore copy() {
        MemoryStore copy = new MemoryStore();
        copy.entities.putAll(entities);
        copy.waiting.putAll(waiting);
        copy.unseen.addAll(unseen);
        copy.place = place;
        copy.lastMid = lastMid;
        return copy;
    }

    @Override
    public synchronized Place place() {
        return place;
    }

    @Override
    public synchronized void take(Delta delta) {
        if (delta.reset()) {
            unseen.addAll(entities.keySet());
        }
        for (Op op : delta.ops()) {
            Name name = new Name(op.kind(), op.id());
            unseen.remove(name);
            if (op.deleted()) {
                entities.remove(name);
            } else {
                entities.put(name, op);
            }
        }
        if (!delta.more()) {
            entities.keySet().removeAll(unseen);
            unseen.clear();
        }
        place = delta.end();
    }

    @Override
    public synchronized Optional<Op> find(String kind, String id) {
        return Optional.ofNullable(entities.get(new Name(kind, id)));
    }

    @Override
    public synchronized Collection<Op> entities() {
        return List.copyOf(entities.values());
    }

    @Override
    public synchronized Mutation keep(ObjectNode change) {
        Mutation mutation = numbered(change);
        restore(mutation);
        return mutation;
    }

    /** The change under the next number, which is not used up by that. */
    synchronized Mutation numbered(ObjectNode change) {
        return new Mutation(lastMid + 1, change.put("mid", lastMid + 1));
    }

    /** Keeps a change that has its number. */
    synchronized void restore(Mutation mutation) {
        waiting.put(mutation.mid(), mutation);
        lastMid = Math.max(lastMid, mutation.mid());
    }

    /** The steps that lead here, as few as there can be. */
    synchronized List<FileStore.Step> log() {
        List<FileStore.Step> steps = new ArrayList<>();
        if (place.seq() > 0) {
            List<Op> old = unseen.stream().map(entities::get).toList();
            List<Op> seen = entities.entrySet().stream()
                    .filter(entity -> !unseen.contains(entity.getKey()))
                    .map(Map.Entry::getValue)
                    .toList();
            steps.add(new FileStore.Step(new Delta(place.epoch(), 0, place.seq(), old, false, false), null, null));
            steps.add(new FileStore.Step(
                    new Delta(place.epoch(), 0, place.seq(), seen, !unseen.isEmpty(), true), null, null));
        }
        if (lastMid > 0) {
            ObjectNode last = JsonMapper.shared().createObjectNode().put("mid", lastMid);
            steps.add(new FileStore.Step(null, last, null));
            steps.add(new FileStore.Step(null, null, Set.of(lastMid)));
        }
        waiting.values().forEach(mutation -> steps.add(new FileStore.Step(null, mutation.json(), null)));
        return steps;
    }

    @Override
    public synchronized Collection<Mutation> waiting() {
        return List.copyOf(waiting.values());
    }

    @Override
    public synchronized void answered(Set<Long> mids) {
        waiting.keySet().removeAll(mids);
    }

    private record Name(String kind, String id) {}
}
