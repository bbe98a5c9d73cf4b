package org.mirubato.domain.practice;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.Refusal;

/**
 * A piece that was practised, as it was written down.
 *
 * @param composer null when it was not said
 * @param measures such as {@code 1-16}; null for no part in particular
 * @param tempo beats per minute; null when it was not said
 * @param minutes its own part of the entry's time; null when it shares what the others leave
 * @param extra fields that we don't know; none in what was stored before they were kept
 */
public record EntryPiece(
        @Nullable PieceRef id,
        String title,
        @Nullable String composer,
        @Nullable String measures,
        @Nullable Integer tempo,
        @Nullable Integer minutes,
        List<ExtraField> extra) {

    public EntryPiece {
        extra = ExtraField.orNone(extra);
    }

    /** A piece of which nothing else is said. */
    public EntryPiece(
            @Nullable PieceRef id,
            String title,
            @Nullable String composer,
            @Nullable String measures,
            @Nullable Integer tempo,
            @Nullable Integer minutes) {
        this(id, title, composer, measures, tempo, minutes, List.of());
    }

    /**
     * The minutes of each piece, in their order. A piece gets its own minutes as far as the entry has them; pieces without any
     * share what is left evenly, the first ones a minute more. Never negative, and together never more than the entry has.
     */
    public static List<Integer> shares(int total, List<EntryPiece> pieces) {
        int left = total;
        int sharing = 0;
        for (EntryPiece piece : pieces) {
            if (piece.minutes == null) {
                sharing++;
            } else {
                left -= Math.min(left, piece.minutes);
            }
        }
        return shares(total, left, sharing, pieces);
    }

    private static List<Integer> shares(int total, int forSharing, int sharing, List<EntryPiece> pieces) {
        List<Integer> shares = new ArrayList<>();
        int owned = total;
        int nth = 0;
        for (EntryPiece piece : pieces) {
            if (piece.minutes == null) {
                shares.add(forSharing / sharing + (nth < forSharing % sharing ? 1 : 0));
                nth++;
            } else {
                int own = Math.min(owned, piece.minutes);
                shares.add(own);
                owned -= own;
            }
        }
        return List.copyOf(shares);
    }

    /** The same piece by another name. */
    public EntryPiece named(@Nullable PieceRef newId, String newTitle, @Nullable String newComposer) {
        return new EntryPiece(newId, newTitle, newComposer, measures, tempo, minutes, extra);
    }

    /** The piece in canonical form. */
    EntryPiece checked() {
        String name = CheckedText.line("a piece's title", title, EntryLimits.LONGEST_LINE);
        if (name.isEmpty()) {
            throw Refusal.invalid("Give each piece a title.");
        }
        return new EntryPiece(
                id,
                name,
                CheckedText.lineOrNull("a composer", composer, EntryLimits.LONGEST_LINE),
                CheckedText.lineOrNull("the measures", measures, EntryLimits.LONGEST_LINE),
                CheckedText.within("the tempo", tempo, 1, EntryLimits.FASTEST_TEMPO),
                CheckedText.within("a piece's minutes", minutes, 0, EntryLimits.MOST_MINUTES),
                ExtraField.checked(extra, EntryLimits.MOST_EXTRA_FIELDS, EntryLimits.LONGEST_EXTRA_OF_PIECE));
    }
}
