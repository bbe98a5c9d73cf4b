package org.mirubato.sync;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What one batch of events makes of the streams it touches. Used by one thread. */
final class SyncBatch {

    private final Map<String, Long> seen;
    private final Map<EntityKey, String> states;
    private final Map<EntityKey, Changed> changed = new TreeMap<>();
    private final Map<String, Integer> counts = new TreeMap<>();

    /**
     * @param seen how far in the log each touched stream is, by user
     * @param states what is kept of the touched entities
     */
    SyncBatch(Map<String, Long> seen, Map<EntityKey, String> states) {
        this.seen = new TreeMap<>(seen);
        this.states = states;
    }

    /** Gives the change the user's next number, unless the stream has it. */
    void apply(EntityEncoder<?> encoder, EntityKey key, Change change) {
        if (change.position() <= seen.getOrDefault(key.user(), -1L)) {
            return;
        }
        seen.put(key.user(), change.position());
        int number = counts.merge(key.user(), 1, Integer::sum);
        Changed before = changed.get(key);
        EvolvingEntity<?> entity =
                before == null ? new EvolvingEntity<>(encoder, key, states.get(key)) : before.entity();
        entity.apply(change);
        changed.put(key, new Changed(entity, change, number));
    }

    /** How far each touched stream goes: by user, how many changes it has got and where in the log it is now. */
    List<Advance> advances() {
        List<Advance> advances = new ArrayList<>();
        counts.forEach((user, count) -> advances.add(new Advance(user, count, seen.getOrDefault(user, 0L))));
        return advances;
    }

    /** The changed entities, by ascending key. */
    List<SyncRow> rows() {
        List<SyncRow> rows = new ArrayList<>();
        changed.forEach((key, entity) ->
                rows.add(entity.entity().row(entity.last(), counts.getOrDefault(key.user(), 0) - entity.number())));
        return rows;
    }

    /** An entity with its latest change and the number of that among those of its user in this batch. */
    private record Changed(EvolvingEntity<?> entity, Change last, int number) {}

    /** A stream that grows by {@code count} changes and has then taken in the log up to {@code position}. */
    record Advance(String user, int count, long position) {}
}
