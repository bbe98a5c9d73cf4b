package org.mirubato.query.practice;

import org.mirubato.domain.UserEvent;
import org.mirubato.domain.piece.PieceEvent;
import org.mirubato.domain.practice.LogbookEvent;
import org.mirubato.domain.practice.PracticeSessionEvent;

/** Tells the entities apart that the events of a test are about. */
final class KeyOf {

    private KeyOf() {}

    static String event(UserEvent event) {
        return event.owner() + "\n" + id(event);
    }

    private static Object id(UserEvent event) {
        if (event instanceof LogbookEvent entry) {
            return entry.entryId();
        }
        return event instanceof PieceEvent piece ? piece.pieceId() : ((PracticeSessionEvent) event).sessionId();
    }
}
