package org.mirubato.command.sync;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mirubato.command.http.GivenFields;
import org.mirubato.domain.identity.UserId;

/** Takes the repertoire as the reference's clients send it: a piece is named by its score's id, or by title and composer. */
public interface PushedPieces extends PushedKind {

    /**
     * Makes the piece what it was sent as.
     *
     * @param anew whether one that was removed comes back
     * @return the item's id in the stream
     * @throws org.mirubato.domain.Refusal when it can't be taken
     */
    String put(UserId user, GivenFields piece, boolean anew, @Nullable String key);

    /** Takes a piece out of the repertoire; the item's id in the stream, or empty when it was never there. */
    Optional<String> remove(UserId user, String scoreId);

    /** The same, and has its entries let go of it. */
    Optional<String> dissociate(UserId user, String scoreId, @Nullable String key);
}
