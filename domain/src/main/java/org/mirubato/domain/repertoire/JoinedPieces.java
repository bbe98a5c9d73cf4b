package org.mirubato.domain.repertoire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The pieces that were merged into the one that an item is about: what names one of them is about the item. */
public record JoinedPieces(List<Joined> pieces) {

    /** Nothing was merged. */
    public static final JoinedPieces NONE = new JoinedPieces(List.of());

    public JoinedPieces {
        pieces = List.copyOf(pieces);
    }

    /** A piece, by its id and by what it is called. */
    public record Joined(
            StudiedPiece piece, String title, @Nullable String composer) {}

    /** Whether that piece is one of them. */
    public boolean contains(StudiedPiece piece) {
        return pieces.stream().anyMatch(joined -> joined.piece().equals(piece));
    }
}
