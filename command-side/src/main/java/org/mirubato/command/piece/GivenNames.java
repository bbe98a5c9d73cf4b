package org.mirubato.command.piece;

import org.jspecify.annotations.Nullable;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.piece.PieceNames;

/** A piece as a sender names it. */
record GivenNames(
        @Nullable String id,
        @Nullable String title,
        @Nullable String composer) {

    /** @throws Refusal (invalid) when they are no names of a piece */
    PieceNames names() {
        return new PieceNames(title == null ? "" : title, composer);
    }
}
