package org.mirubato.domain.practice;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.piece.MatchKey;
import org.mirubato.domain.piece.PieceNames;
import org.mirubato.domain.piece.ReferenceId;

/**
 * A piece that is called otherwise from now on, in entries that carry its names. Only what is called exactly so is renamed: the
 * names are compared in their normal forms, nothing is guessed.
 */
public record PieceRenaming(PieceNames from, PieceNames to) {

    /** What changes in the entry; {@link EntryWords#NONE} when it does not name the piece. */
    public EntryWords in(EntryView entry) {
        List<EntryPiece> pieces = entry.pieces().stream().map(this::renamed).toList();
        boolean linked = means(entry.scoreTitle(), entry.scoreComposer());
        return new EntryWords(
                null,
                Sparse.unless(pieces, entry.pieces()),
                null,
                null,
                null,
                null,
                null,
                Sparse.unless(id(entry.scoreId()), entry.scoreId()),
                linked ? Sparse.unless(to.title(), entry.scoreTitle()) : null,
                linked ? Sparse.unless(composer(), entry.scoreComposer()) : null,
                null);
    }

    private EntryPiece renamed(EntryPiece piece) {
        if (!means(piece.title(), piece.composer())) {
            return piece;
        }
        PieceRef id = piece.id();
        return piece.named(id == null ? null : new PieceRef(id(id.value())), to.title(), to.composer());
    }

    private boolean means(String title, @Nullable String composer) {
        return isFrom(() -> Optional.of(new PieceNames(title, composer)));
    }

    /** An id that is made of the names is made of the new ones; any other stays. */
    private String id(String id) {
        return isFrom(() -> ReferenceId.names(id)) ? ReferenceId.of(to) : id;
    }

    /** What an entry may carry for a name need not be one. */
    private boolean isFrom(Supplier<Optional<PieceNames>> names) {
        try {
            return names.get().map(PieceRenaming::key).filter(key(from)::equals).isPresent();
        } catch (Refusal noNames) {
            return false;
        }
    }

    private static String key(PieceNames names) {
        return MatchKey.of(names).own();
    }

    private String composer() {
        String composer = to.composer();
        return composer == null ? "" : composer;
    }
}
