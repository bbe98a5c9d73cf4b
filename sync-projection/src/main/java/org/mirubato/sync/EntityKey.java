package org.mirubato.sync;

import java.util.Comparator;

/** Names an entity of a user. Ordered, so that writers who touch several never cross. */
record EntityKey(String user, String kind, String id) implements Comparable<EntityKey> {

    private static final Comparator<EntityKey> ORDER =
            Comparator.comparing(EntityKey::user).thenComparing(EntityKey::kind).thenComparing(EntityKey::id);

    @Override
    public int compareTo(EntityKey other) {
        return ORDER.compare(this, other);
    }
}
