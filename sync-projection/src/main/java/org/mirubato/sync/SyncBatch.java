package org.mirubato.sync;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The events of one batch that mean something to streams, and what they make of them. Used by one thread. */
final class SyncBatch {

    private final List<Told> told = new ArrayList<>();
    private final Set<EntityKey> keys = new TreeSet<>();
    private final Set<EntityKey> begun = new TreeSet<>();
    private final Set<String> erased = new TreeSet<>();

    void add(EntityEncoder<?> encoder, EntityKey key, Change change) {
        told.add(new Told(encoder, key, change));
        if (keys.add(key) && change.version() == 0) {
            begun.add(key);
        }
    }

    /** The user's stream ends, whatever else the batch has of it. */
    void erase(String user) {
        erased.add(user);
    }

    /** The entities that the batch changes. */
    Set<EntityKey> keys() {
        return keys;
    }

    /** Whether each of them begins in this batch, by the first event of its aggregate: of such the streams hold nothing yet. */
    boolean beginsAll() {
        return begun.size() == keys.size();
    }

    /** What the batch makes of streams that hold this: the next number of its user for each change, unless the stream has it. */
    StreamChanges on(Known known) {
        Map<String, Long> seen = new TreeMap<>(known.positions());
        Map<EntityKey, Changed> changed = new TreeMap<>();
        Map<String, Advance> advances = new TreeMap<>();
        for (Told each : told) {
            String user = each.key.user();
            Change change = each.change;
            if (erased.contains(user) || change.position() <= seen.getOrDefault(user, -1L)) {
                continue;
            }
            seen.put(user, change.position());
            Advance advance = advances.merge(user, Advance.by(user, change), (before, one) -> before.and(change));
            Changed before = changed.get(each.key);
            EvolvingEntity<?> entity = before == null
                    ? new EvolvingEntity<>(
                            each.encoder, each.key, known.states().get(each.key))
                    : before.entity;
            entity.apply(change);
            changed.put(each.key, new Changed(entity, change, advance));
        }
        List<SyncRow> rows = new ArrayList<>();
        changed.forEach((key, entity) -> rows.add(entity.row(advances.getOrDefault(key.user(), entity.then))));
        return new StreamChanges(List.copyOf(advances.values()), rows, List.copyOf(erased));
    }

    /**
     * What the streams hold of the entities that a batch changes.
     *
     * @param positions how far in the log each user's stream is; absent before the first change
     * @param states what is kept of those entities that are there
     */
    record Known(Map<String, Long> positions, Map<EntityKey, String> states) {

        /** Of entities that only begin. */
        static final Known NOTHING = new Known(Map.of(), Map.of());
    }

    private record Told(EntityEncoder<?> encoder, EntityKey key, Change change) {}

    /** An entity with its latest change, and how far its user's stream was with that. */
    private record Changed(EvolvingEntity<?> entity, Change last, Advance then) {

        SyncRow row(Advance end) {
            return entity.row(last, end.count() - then.count());
        }
    }
}
