package org.mirubato.domain.repertoire;

import java.util.regex.Pattern;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.TextValue;
import org.mirubato.domain.piece.PieceId;

/**
 * What an item of the repertoire is about: a piece of the owner's catalogue, {@code piece_…}, or a score of which nobody has said
 * which piece it is, {@code score_…}.
 */
public record StudiedPiece(String value) implements TextValue {

    private static final Pattern SHAPE = Pattern.compile("(piece|score)_[A-Za-z0-9_-]{1,58}");

    /** @throws Refusal (invalid) when it is neither */
    public StudiedPiece {
        if (!isOne(value)) {
            throw Refusal.invalid("Name the piece by its id, piece_… or score_…, or by its title and composer.");
        }
    }

    /** The piece of the catalogue. */
    public static StudiedPiece of(PieceId piece) {
        return new StudiedPiece(piece.value());
    }

    /** Whether the text is such an id. */
    public static boolean isOne(String text) {
        return SHAPE.matcher(text).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
