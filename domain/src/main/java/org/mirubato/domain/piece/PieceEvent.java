package org.mirubato.domain.piece;

import org.jspecify.annotations.Nullable;
import org.mirubato.domain.Personal;
import org.mirubato.domain.UserEvent;
import org.mirubato.domain.WireName;
import org.mirubato.domain.identity.UserId;

/** What has happened to a user's pieces. Each event changes what is told of one piece alone. */
public sealed interface PieceEvent extends UserEvent {

    /** The piece that is another one after this. */
    PieceId pieceId();

    /** A piece is in the catalogue. */
    @WireName("piece.added")
    record PieceAdded(
            UserId owner,
            PieceId pieceId,
            @Personal String title,
            @Personal @Nullable String composer) implements PieceEvent {}

    /** A piece is called otherwise; both names as they are now. */
    @WireName("piece.renamed")
    record PieceRenamed(
            UserId owner,
            PieceId pieceId,
            @Personal String title,
            @Personal @Nullable String composer) implements PieceEvent {}

    /** A piece turned out to be another one that is there: it goes, and its id means the other from now on. */
    @WireName("piece.merged")
    record PieceMerged(UserId owner, PieceId pieceId, PieceId into) implements PieceEvent {}

    /** A piece that had been merged is one of its own again. */
    @WireName("piece.merge-undone")
    record MergeUndone(UserId owner, PieceId pieceId) implements PieceEvent {}
}
