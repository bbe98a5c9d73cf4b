package org.mirubato.query.insight;

import java.util.Comparator;
import org.mirubato.domain.practice.LogbookEvent;

/** Names an entry among those of all users. Ordered, so that writers who touch several never cross. */
record EntryKey(String owner, String id) implements Comparable<EntryKey> {

    private static final Comparator<EntryKey> ORDER =
            Comparator.comparing(EntryKey::owner).thenComparing(EntryKey::id);

    static EntryKey of(LogbookEvent event) {
        return new EntryKey(event.owner().value(), event.entryId().value());
    }

    @Override
    public int compareTo(EntryKey other) {
        return ORDER.compare(this, other);
    }
}
