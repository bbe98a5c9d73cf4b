package org.mirubato.domain.repertoire;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.practice.EntryPiece;
import org.mirubato.domain.practice.EntryView;
import org.mirubato.domain.practice.EntryWords;
import org.mirubato.domain.practice.PieceRef;
import org.mirubato.domain.practice.Sparse;

/**
 * What an entry says once it has let go of an item: the piece is named by title and composer alone, without any id. Everything else
 * of the entry, and of all its pieces, stays as it is.
 */
public record EntryRelease(Set<String> marks, ItemNames names) {

    /** The release from an item. */
    public static EntryRelease of(RepertoireItemView item) {
        return new EntryRelease(PieceMarks.of(item), item.names());
    }

    /** What changes in the entry; {@link EntryWords#NONE} when it does not name the piece by an id. */
    public EntryWords in(EntryView entry) {
        List<EntryPiece> pieces = entry.pieces().stream().map(this::released).toList();
        boolean linked = !entry.scoreId().isEmpty() && means(PieceMarks.ofLink(entry));
        return new EntryWords(
                null,
                Sparse.unless(pieces, entry.pieces()),
                null,
                null,
                null,
                null,
                null,
                linked ? "" : null,
                linked && entry.scoreTitle().isEmpty() ? names.title() : null,
                linked && entry.scoreComposer().isEmpty() ? names.composer() : null,
                null);
    }

    private EntryPiece released(EntryPiece piece) {
        PieceRef id = piece.id();
        return id == null || !means(PieceMarks.of(piece)) ? piece : piece.named(null, piece.title(), composer(piece));
    }

    private @Nullable String composer(EntryPiece piece) {
        return piece.composer() == null ? names.composer() : piece.composer();
    }

    private boolean means(Set<String> named) {
        return !Collections.disjoint(named, marks);
    }
}
