package org.mirubato.domain.insight;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody stands with a piece.
 *
 * @param composer null when none is named
 * @param last the last day on which it was practised; null when it never was
 * @param recentMinutes in the last {@link PractisedPiece#RECENT_DAYS} days
 * @param deadline by when it has to be ready; null for no time in particular
 * @param difficulty 1 to 5; null when it is not known
 */
public record Standing(
        String title,
        @Nullable String composer,
        LearningStatus status,
        @Nullable LocalDate last,
        int recentMinutes,
        @Nullable LocalDate deadline,
        @Nullable Integer difficulty) {

    /** A piece of which nothing but its practice is known. */
    public static Standing of(PractisedPiece piece) {
        return new Standing(
                piece.title(),
                piece.composer(),
                LearningStatus.UNKNOWN,
                piece.last(),
                piece.recentMinutes(),
                null,
                null);
    }
}
