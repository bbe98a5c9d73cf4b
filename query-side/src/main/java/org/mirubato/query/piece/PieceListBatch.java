package org.mirubato.query.piece;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.mirubato.domain.piece.PieceEvent;
import org.mirubato.domain.piece.PieceFold;
import org.mirubato.domain.piece.PieceView;

/** What one batch of events makes of the pieces it touches: the last state of each. Used by one thread. */
final class PieceListBatch {

    private final Map<PieceKey, PieceView> known;
    private final Map<PieceKey, PieceView> changed = new TreeMap<>();

    /** @param known the touched pieces as they are stored */
    PieceListBatch(Map<PieceKey, PieceView> known) {
        this.known = known;
    }

    /** Takes an event in, unless its piece has seen it. A fold that fails leaves the batch as it was. */
    void apply(PieceEvent event, Instant at, long version) {
        PieceKey key = PieceKey.of(event);
        PieceView before = changed.containsKey(key) ? changed.get(key) : known.get(key);
        if (before != null && before.version() >= version) {
            return;
        }
        PieceView after = PieceFold.fold(before, event, at, version);
        if (after != null) {
            changed.put(key, after);
        }
    }

    /** The pieces to store, in the order of their keys. */
    Collection<PieceView> changed() {
        return changed.values();
    }
}
