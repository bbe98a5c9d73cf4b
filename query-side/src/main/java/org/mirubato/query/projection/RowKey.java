package org.mirubato.query.projection;

import java.util.Comparator;

/** Names an entity of one kind among those of all users. Ordered, so that writers who touch several never cross. */
public record RowKey(String owner, String id) implements Comparable<RowKey> {

    private static final Comparator<RowKey> ORDER =
            Comparator.comparing(RowKey::owner).thenComparing(RowKey::id);

    @Override
    public int compareTo(RowKey other) {
        return ORDER.compare(this, other);
    }
}
