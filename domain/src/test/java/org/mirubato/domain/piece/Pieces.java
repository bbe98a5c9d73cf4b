package org.mirubato.domain.piece;

import org.jspecify.annotations.Nullable;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.piece.PieceCommand.AddPiece;
import org.mirubato.domain.piece.PieceCommand.MergePieces;
import org.mirubato.domain.piece.PieceCommand.RenamePiece;
import org.mirubato.domain.piece.PieceCommand.UndoMerge;

/** Clara's catalogue and what she asks of it. */
final class Pieces {

    static final UserId CLARA = new UserId("user_clara");

    private Pieces() {}

    static PieceId id(String name) {
        return new PieceId("piece_" + name);
    }

    static PieceNames names(String title, @Nullable String composer) {
        return new PieceNames(title, composer);
    }

    static AddPiece add(String id, String title, @Nullable String composer) {
        return new AddPiece(CLARA, id(id), names(title, composer));
    }

    static RenamePiece rename(String id, @Nullable String title, @Nullable String composer) {
        return new RenamePiece(CLARA, id(id), title, composer, null);
    }

    static MergePieces merge(String from, String into) {
        return new MergePieces(CLARA, id(into), id(from));
    }

    static UndoMerge undo(String id) {
        return new UndoMerge(CLARA, id(id));
    }

    /** The catalogue after these commands. */
    static PieceCatalogueState after(PieceCommand... commands) {
        PieceCatalogueState state = PieceCatalogueState.NONE;
        for (PieceCommand command : commands) {
            state = after(state, command);
        }
        return state;
    }

    static PieceCatalogueState after(PieceCatalogueState state, PieceCommand command) {
        PieceCatalogueState next = state;
        for (PieceEvent event : PieceDecider.decide(state, command)) {
            next = next.on(event);
        }
        return next;
    }
}
