package org.mirubato.query.practice;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.FoldedText;
import org.mirubato.domain.piece.MatchKey;
import org.mirubato.domain.piece.PieceEvent;
import org.mirubato.domain.piece.PieceEvent.MergeUndone;
import org.mirubato.domain.piece.PieceEvent.PieceAdded;
import org.mirubato.domain.piece.PieceEvent.PieceMerged;
import org.mirubato.domain.piece.PieceEvent.PieceRenamed;
import org.mirubato.domain.piece.PieceNames;

/**
 * What the catalogue knows a piece by.
 *
 * @param swapped null without a composer
 * @param words the folded title
 * @param mergedInto null while it is one of its own
 */
record JoinedPiece(
        String id,
        String own,
        @Nullable String swapped,
        String words,
        @Nullable String mergedInto) {

    static @Nullable JoinedPiece fold(@Nullable JoinedPiece before, PieceEvent event, Instant at, long version) {
        String id = event.pieceId().value();
        if (event instanceof PieceAdded added) {
            return named(id, new PieceNames(added.title(), added.composer()));
        }
        if (event instanceof PieceRenamed renamed) {
            return named(id, new PieceNames(renamed.title(), renamed.composer()));
        }
        if (before == null) {
            return null;
        }
        if (event instanceof PieceMerged merged) {
            return before.into(merged.into().value());
        }
        if (event instanceof MergeUndone) {
            return before.into(null);
        }
        throw new IllegalArgumentException("unknown event " + event.getClass());
    }

    /** Whether the key means this piece, also with title and composer in each other's place. */
    boolean isCalled(String key, @Nullable String swappedKey) {
        return own.equals(key) || key.equals(swapped) || own.equals(swappedKey);
    }

    private JoinedPiece into(@Nullable String other) {
        return new JoinedPiece(id, own, swapped, words, other);
    }

    private static JoinedPiece named(String id, PieceNames names) {
        MatchKey key = MatchKey.of(names);
        return new JoinedPiece(
                id, JoinDigest.of(key.own()), JoinDigest.swapped(key), FoldedText.fold(names.title()), null);
    }
}
