package org.mirubato.domain.piece;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.piece.PieceEvent.MergeUndone;
import org.mirubato.domain.piece.PieceEvent.PieceAdded;
import org.mirubato.domain.piece.PieceEvent.PieceMerged;
import org.mirubato.domain.piece.PieceEvent.PieceRenamed;

/** How a {@link PieceView} follows from the events of its piece; pure, and the same for every projection. */
public final class PieceFold {

    private PieceFold() {}

    /**
     * The view after {@code event}.
     *
     * @param before the view so far, also of a merged piece; null before it was added
     * @param at when the event was recorded
     * @param version the event's number within its catalogue, from 0
     * @return null when the piece was never added
     */
    public static @Nullable PieceView fold(@Nullable PieceView before, PieceEvent event, Instant at, long version) {
        if (event instanceof PieceAdded added) {
            PieceNames names = new PieceNames(added.title(), added.composer());
            return new PieceView(added.pieceId(), added.owner(), names, null, at, at, version);
        }
        if (before == null) {
            return null;
        }
        if (event instanceof PieceRenamed renamed) {
            return changed(before, new PieceNames(renamed.title(), renamed.composer()), null, at, version);
        }
        if (event instanceof PieceMerged merged) {
            return changed(before, before.names(), merged.into(), at, version);
        }
        if (event instanceof MergeUndone) {
            return changed(before, before.names(), null, at, version);
        }
        throw new IllegalArgumentException("unknown event " + event.getClass());
    }

    private static PieceView changed(
            PieceView before, PieceNames names, @Nullable PieceId mergedInto, Instant at, long version) {
        return new PieceView(before.id(), before.owner(), names, mergedInto, before.createdAt(), at, version);
    }
}
