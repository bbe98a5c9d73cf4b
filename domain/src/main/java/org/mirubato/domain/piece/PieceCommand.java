package org.mirubato.domain.piece;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.DomainCommand;
import org.mirubato.domain.identity.UserId;

/** What somebody can ask of their own catalogue of pieces. An id that was merged into another piece means that piece. */
public sealed interface PieceCommand extends DomainCommand {

    /** Who asks, and whose catalogue is asked. */
    UserId actor();

    /** The catalogue that is asked. */
    @TargetAggregateIdentifier
    default PieceCatalogueId catalogueId() {
        return PieceCatalogueId.of(actor());
    }

    /** Add a piece under that id, unless the id or the piece is known already. Answered by a {@link Placed}. */
    record AddPiece(UserId actor, PieceId pieceId, PieceNames names) implements PieceCommand {}

    /**
     * Give a piece another title or composer.
     *
     * @param title null leaves it
     * @param composer null leaves it, an empty text takes it away
     * @param ifVersion refuse unless the piece's last change has this number; null does not ask
     */
    record RenamePiece(
            UserId actor,
            PieceId pieceId,
            @Nullable String title,
            @Nullable String composer,
            @Nullable Long ifVersion) implements PieceCommand {}

    /**
     * Give the piece with exactly these names others; where those are another piece's, the two become one. Nothing happens when
     * there is no such piece. Answered by a {@link Placed}: what came of it, or nothing.
     */
    record RenameByNames(UserId actor, PieceNames from, PieceNames to) implements PieceCommand {}

    /** Both are one piece: {@code from} goes, and whatever names it means {@code into} from now on. */
    record MergePieces(UserId actor, PieceId into, PieceId from) implements PieceCommand {}

    /** The piece that was merged into another one is a piece of its own again, with the names it had. */
    record UndoMerge(UserId actor, PieceId pieceId) implements PieceCommand {}

    /**
     * What came of a wish.
     *
     * @param piece the one that is meant; null when there is none
     * @param changed whether that changed the catalogue
     */
    record Placed(@Nullable NamedPiece piece, boolean changed) {}

    /** A piece, and what it is called in the catalogue now. */
    record NamedPiece(PieceId id, PieceNames names) {}
}
