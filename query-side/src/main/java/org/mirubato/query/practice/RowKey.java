package org.mirubato.query.practice;

import java.util.Comparator;
import org.mirubato.domain.UserEvent;
import org.mirubato.domain.practice.LogbookEvent;
import org.mirubato.domain.practice.PracticeSessionEvent;

/** Names an entry or a session among those of all users. Ordered, so that writers who touch several never cross. */
public record RowKey(String owner, String id) implements Comparable<RowKey> {

    private static final Comparator<RowKey> ORDER =
            Comparator.comparing(RowKey::owner).thenComparing(RowKey::id);

    static RowKey of(UserEvent event) {
        String id = event instanceof LogbookEvent entry
                ? entry.entryId().value()
                : ((PracticeSessionEvent) event).sessionId().value();
        return new RowKey(event.owner().value(), id);
    }

    @Override
    public int compareTo(RowKey other) {
        return ORDER.compare(this, other);
    }
}
