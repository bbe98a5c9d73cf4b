package org.mirubato.domain.piece;

import java.util.List;
import java.util.Optional;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.piece.PieceCatalogueState.Known;
import org.mirubato.domain.piece.PieceCommand.AddPiece;
import org.mirubato.domain.piece.PieceCommand.MergePieces;
import org.mirubato.domain.piece.PieceCommand.RenameByNames;
import org.mirubato.domain.piece.PieceCommand.RenamePiece;
import org.mirubato.domain.piece.PieceCommand.UndoMerge;
import org.mirubato.domain.piece.PieceEvent.MergeUndone;
import org.mirubato.domain.piece.PieceEvent.PieceAdded;
import org.mirubato.domain.piece.PieceEvent.PieceMerged;
import org.mirubato.domain.piece.PieceEvent.PieceRenamed;

/**
 * Decides what a command means for a catalogue; pure. No two pieces of a catalogue are called the same, and each merged one
 * leads to one that is not.
 */
public final class PieceDecider {

    /** The pieces that a catalogue can hold, merged ones included. */
    public static final int MOST_PIECES = 5_000;

    private PieceDecider() {}

    /**
     * The events that grant {@code command}, in their order; empty when nothing changes.
     *
     * @throws Refusal when a piece is unknown, the wish can't be, or the catalogue is full
     */
    public static List<PieceEvent> decide(PieceCatalogueState state, PieceCommand command) {
        if (command instanceof AddPiece add) {
            return add(state, add);
        }
        if (command instanceof RenamePiece rename) {
            return rename(state, rename);
        }
        if (command instanceof RenameByNames rename) {
            return renameByNames(state, rename);
        }
        if (command instanceof MergePieces merge) {
            return merge(state, merge);
        }
        return undo(state, (UndoMerge) command);
    }

    private static List<PieceEvent> add(PieceCatalogueState state, AddPiece add) {
        if (state.meant(add.pieceId()).isPresent()
                || state.meant(MatchKey.of(add.names())).isPresent()) {
            return List.of();
        }
        if (state.pieces().size() >= MOST_PIECES) {
            throw Refusal.conflict("A catalogue holds at most " + MOST_PIECES
                    + " pieces, merged ones included: use one that is there.");
        }
        PieceNames names = add.names();
        return List.of(new PieceAdded(add.actor(), add.pieceId(), names.title(), names.composer()));
    }

    private static List<PieceEvent> rename(PieceCatalogueState state, RenamePiece rename) {
        Known piece = required(state, rename.pieceId());
        Long wanted = rename.ifVersion();
        if (wanted != null && wanted != piece.version()) {
            throw Refusal.stale("This piece has been changed since you read it: read it again.");
        }
        PieceNames names = piece.names().with(rename.title(), rename.composer());
        Optional<Known> other = state.called(MatchKey.of(names)).filter(known -> !known.equals(piece));
        if (other.isPresent()) {
            throw Refusal.conflict(
                    "You have a piece of that name already, " + other.get().id() + ": merge the two instead.");
        }
        return renamed(rename, piece, names);
    }

    private static List<PieceEvent> renameByNames(PieceCatalogueState state, RenameByNames rename) {
        Optional<Known> piece = state.meant(MatchKey.of(rename.from()));
        if (piece.isEmpty()) {
            return List.of();
        }
        Optional<Known> other = state.called(MatchKey.of(rename.to())).filter(known -> !known.equals(piece.get()));
        return other.isPresent()
                ? List.of(new PieceMerged(
                        rename.actor(), piece.get().id(), other.get().id()))
                : renamed(rename, piece.get(), rename.to());
    }

    private static List<PieceEvent> renamed(PieceCommand command, Known piece, PieceNames names) {
        return names.equals(piece.names())
                ? List.of()
                : List.of(new PieceRenamed(command.actor(), piece.id(), names.title(), names.composer()));
    }

    private static List<PieceEvent> merge(PieceCatalogueState state, MergePieces merge) {
        if (merge.into().equals(merge.from())) {
            throw Refusal.invalid("A piece can't be merged with itself: name another one.");
        }
        Known into = required(state, merge.into());
        Known from = required(state, merge.from());
        return into.equals(from) ? List.of() : List.of(new PieceMerged(merge.actor(), from.id(), into.id()));
    }

    private static List<PieceEvent> undo(PieceCatalogueState state, UndoMerge undo) {
        Known piece = state.find(undo.pieceId()).orElseThrow(PieceDecider::unknown);
        if (piece.mergedInto() == null) {
            return List.of();
        }
        Optional<Known> other = state.called(piece.key());
        if (other.isPresent()) {
            throw Refusal.conflict("The name of this piece is another one's by now: rename "
                    + other.get().id() + " first.");
        }
        return List.of(new MergeUndone(undo.actor(), piece.id()));
    }

    private static Known required(PieceCatalogueState state, PieceId id) {
        return state.meant(id).orElseThrow(PieceDecider::unknown);
    }

    private static Refusal unknown() {
        return Refusal.notFound("There is no such piece in your catalogue.");
    }
}
