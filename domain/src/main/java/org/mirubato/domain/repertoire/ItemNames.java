package org.mirubato.domain.repertoire;

import org.jspecify.annotations.Nullable;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.piece.PieceNames;
import org.mirubato.domain.practice.CheckedText;
import org.mirubato.domain.practice.EntryLimits;

/**
 * What an item's piece is called.
 *
 * @param title never empty; the score's id where nobody has said a title
 * @param composer null when nobody is named
 * @param scoreId the id by which a client knows the piece beside ours; null when it has none of its own
 */
public record ItemNames(
        String title, @Nullable String composer, @Nullable String scoreId) {

    /** @throws Refusal (invalid) when there is no title, or a text is too long */
    public ItemNames {
        title = CheckedText.line("the title", title, EntryLimits.LONGEST_LINE);
        composer = CheckedText.lineOrNull("the composer", composer, EntryLimits.LONGEST_LINE);
        scoreId = CheckedText.lineOrNull("the score's id", scoreId, EntryLimits.LONGEST_SCORE_ID);
        if (title.isEmpty()) {
            throw Refusal.invalid("Give the piece a title.");
        }
    }

    /** The names of a piece of the catalogue. */
    public static ItemNames of(PieceNames piece, @Nullable String scoreId) {
        return new ItemNames(piece.title(), piece.composer(), scoreId);
    }

    /** The names alone; as long as a piece's may be. */
    public PieceNames piece() {
        return new PieceNames(
                cut(title, PieceNames.LONGEST_TITLE),
                composer == null ? null : cut(composer, PieceNames.LONGEST_COMPOSER));
    }

    private static String cut(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most));
    }
}
