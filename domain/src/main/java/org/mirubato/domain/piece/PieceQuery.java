package org.mirubato.domain.piece;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.identity.UserId;

/** What can be asked about pieces; each question carries the user who asks, and sees that user's catalogue alone. */
public sealed interface PieceQuery {

    /** The most pieces that one suggestion names. */
    int MOST_SUGGESTIONS = 10;

    /** Who asks. */
    UserId viewer();

    /**
     * A page of the viewer's pieces by title, answered by a {@link PiecePage}. Merged pieces are not in it.
     *
     * @param words words that title or composer must contain, folded for case and accents; empty for all
     * @param limit 1 to 100
     * @param after the cursor of the page before; null for the first page
     */
    record ListPieces(
            UserId viewer,
            String words,
            int limit,
            @Nullable PieceCursor after) implements PieceQuery {}

    /** The piece that this id means today, answered by an {@code Optional<PieceView>}. */
    record FindPiece(UserId viewer, PieceId pieceId) implements PieceQuery {}

    /** The pieces that were merged into this one and can be had back, answered by a {@link PiecePage}. */
    record ListMerged(UserId viewer, PieceId into) implements PieceQuery {}

    /** The viewer's pieces that these names may mean, the likeliest first, answered by a {@link Suggestions}. */
    record SuggestPieces(UserId viewer, PieceNames names) implements PieceQuery {}

    /**
     * A place in the list of pieces: after the piece with this key and id.
     *
     * @param titleKey what lists are ordered by
     */
    record PieceCursor(String titleKey, String id) {}

    /**
     * Some pieces.
     *
     * @param next where the next page begins; null when there is none
     */
    record PiecePage(List<PieceView> items, @Nullable PieceCursor next) {

        public PiecePage {
            items = List.copyOf(items);
        }
    }

    /**
     * A piece that may be meant.
     *
     * @param confidence {@link Likeness#WORTH_TELLING} to 1
     */
    record Suggestion(PieceView piece, double confidence) {}

    /** What may be meant, at most {@link #MOST_SUGGESTIONS}. */
    record Suggestions(List<Suggestion> items) {

        public Suggestions {
            items = List.copyOf(items);
        }
    }
}
