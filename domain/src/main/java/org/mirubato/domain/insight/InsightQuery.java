package org.mirubato.domain.insight;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.mirubato.domain.identity.UserId;

/** What can be asked about somebody's practice as a whole; each question carries the user who asks, and sees that user's alone. */
public sealed interface InsightQuery {

    /** The most values that are told of one dimension. */
    int MOST_SHARES = 100;

    /** Who asks. */
    UserId viewer();

    /** What was practised in a range, answered by {@link Insights}. */
    record FindInsights(UserId viewer, DayRange range) implements InsightQuery {}

    /** The totals of the days of a range, answered by {@link DayTotals}. */
    record FindDays(UserId viewer, DayRange range) implements InsightQuery {}

    /** All days with practice, in order, answered by {@link PractisedDays}. */
    record FindPractisedDays(UserId viewer) implements InsightQuery {}

    /** All pieces in the logbook, answered by {@link PractisedPieces}. */
    record ListPractised(UserId viewer, LocalDate today) implements InsightQuery {}

    /**
     * What was practised.
     *
     * @param days those with practice, in order
     * @param shares of each dimension but the whole, the longest practised first, at most {@link #MOST_SHARES}
     * @param moods by day
     */
    record Insights(List<DayTotal> days, Map<Dimension, List<Share>> shares, List<MoodOfDay> moods) {}

    /** Days with practice, in order. */
    record DayTotals(List<DayTotal> days) {}

    /** Days with practice of a minute or more, in order, each once. */
    record PractisedDays(List<LocalDate> days) {}

    /** Pieces, the last practised first. */
    record PractisedPieces(List<PractisedPiece> pieces) {}
}
