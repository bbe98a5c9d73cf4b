package org.mirubato.command.piece;

import org.jspecify.annotations.Nullable;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.piece.PieceNames;

/** What names a piece without being the piece: it is to carry the new names as well. */
public interface RenamedElsewhere {

    /**
     * Renames the user's piece wherever it is named.
     *
     * @param key the client's own name for this wish, the same for each repetition; null when it gives none
     * @return how many entities it has renamed; a repetition finds none
     */
    int rename(UserId user, PieceNames from, PieceNames to, @Nullable String key);
}
