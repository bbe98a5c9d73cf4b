package org.mirubato.domain.repertoire;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How much a piece was practised, by what the logbook says.
 *
 * @param count entries that name it
 * @param minutes its share of their time
 * @param first when the first of them was; null for none
 * @param last when the last of them was; null for none
 */
public record PracticeStats(
        int count,
        int minutes,
        @Nullable Instant first,
        @Nullable Instant last) {

    /** Never practised. */
    public static final PracticeStats NONE = new PracticeStats(0, 0, null, null);
}
