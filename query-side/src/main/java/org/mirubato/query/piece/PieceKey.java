package org.mirubato.query.piece;

import java.util.Comparator;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.piece.PieceEvent;
import org.mirubato.domain.piece.PieceId;

/** Names a row. Ordered, so that writers who touch several never cross. */
record PieceKey(UserId owner, PieceId id) implements Comparable<PieceKey> {

    private static final Comparator<PieceKey> ORDER = Comparator.<PieceKey, String>comparing(
                    key -> key.owner().value())
            .thenComparing(key -> key.id().value());

    static PieceKey of(PieceEvent event) {
        return new PieceKey(event.owner(), event.pieceId());
    }

    @Override
    public int compareTo(PieceKey other) {
        return ORDER.compare(this, other);
    }
}
