package org.mirubato.query.practice;

import java.util.Comparator;
import org.mirubato.domain.UserEvent;
import org.mirubato.domain.piece.PieceEvent;
import org.mirubato.domain.practice.LogbookEvent;
import org.mirubato.domain.practice.PracticeSessionEvent;

/** Names an entry, a session or a piece among those of all users. Ordered, so that writers who touch several never cross. */
public record RowKey(String owner, String id) implements Comparable<RowKey> {

    private static final Comparator<RowKey> ORDER =
            Comparator.comparing(RowKey::owner).thenComparing(RowKey::id);

    static RowKey of(UserEvent event) {
        return new RowKey(event.owner().value(), id(event));
    }

    private static String id(UserEvent event) {
        if (event instanceof LogbookEvent entry) {
            return entry.entryId().value();
        }
        return event instanceof PieceEvent piece
                ? piece.pieceId().value()
                : ((PracticeSessionEvent) event).sessionId().value();
    }

    @Override
    public int compareTo(RowKey other) {
        return ORDER.compare(this, other);
    }
}
