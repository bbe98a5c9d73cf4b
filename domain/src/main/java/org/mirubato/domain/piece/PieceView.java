package org.mirubato.domain.piece;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.identity.UserId;

/**
 * A piece as its owner sees it.
 *
 * @param names as they were written
 * @param mergedInto the piece that it went into; null while it is one of its own
 * @param version the number of its last event in its catalogue
 */
public record PieceView(
        PieceId id,
        UserId owner,
        PieceNames names,
        @Nullable PieceId mergedInto,
        Instant createdAt,
        Instant updatedAt,
        long version) {}
