package org.mirubato.domain.insight;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A piece that stands in the logbook.
 *
 * @param composer null when none is named
 * @param last the last day on which it was practised
 * @param recentMinutes in the last {@link #RECENT_DAYS} days, today among them
 */
public record PractisedPiece(String title, @Nullable String composer, LocalDate last, int recentMinutes, int minutes) {

    public static final int RECENT_DAYS = 14;
}
