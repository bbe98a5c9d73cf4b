package org.mirubato.domain.insight;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.goal.GoalView;
import org.mirubato.domain.identity.PreferencesView;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.practice.PracticeSessionView;
import org.mirubato.domain.repertoire.RepertoireQuery.StudiedItem;

/** What can be asked about somebody's practice as a whole; each question carries the user who asks, and sees that user's alone. */
public sealed interface InsightQuery {

    /** The most values that are told of one dimension. */
    int MOST_SHARES = 100;

    /** Who asks. */
    UserId viewer();

    /** What was practised in a range, answered by {@link Insights}. */
    record FindInsights(UserId viewer, DayRange range) implements InsightQuery {}

    /**
     * All that the viewer's day follows from, answered by {@link DayFacts}.
     *
     * @param zone where the viewer is, as the viewer names it; null for the zone of the preferences, else UTC
     * @param entries how many of the last entries are wanted
     */
    record FindDay(UserId viewer, Instant now, @Nullable String zone, int entries) implements InsightQuery {}

    /** The totals of the days of a range, answered by {@link DayTotals}. */
    record FindDays(UserId viewer, DayRange range) implements InsightQuery {}

    /** All pieces in the logbook, answered by {@link PractisedPieces}. */
    record ListPractised(UserId viewer, LocalDate today) implements InsightQuery {}

    /**
     * What was practised.
     *
     * @param days those with practice, in order
     * @param shares of each dimension but the whole, the longest practised first, at most {@link #MOST_SHARES}
     * @param moods by day
     * @param before the days with practice of the range right before this one, in order; none where there is no such range
     * @param practised all days with practice of a minute or more, whenever they were, in order
     */
    record Insights(
            List<DayTotal> days,
            Map<Dimension, List<Share>> shares,
            List<MoodOfDay> moods,
            List<DayTotal> before,
            List<LocalDate> practised) {}

    /**
     * What a day follows from.
     *
     * @param preferences which tell as well what day it is where the viewer is
     * @param minutes of practice on it
     * @param practised all days with practice of a minute or more, whenever they were, in order
     * @param pieces as in {@link PractisedPieces}
     * @param session the one that runs; null when none does
     * @param entries the last ones, newest first, as {@link org.mirubato.domain.practice.EntryDocument}s in JSON
     * @param goals that are worked on
     * @param items the whole repertoire
     */
    record DayFacts(
            PreferencesView preferences,
            int minutes,
            List<LocalDate> practised,
            List<PractisedPiece> pieces,
            @Nullable PracticeSessionView session,
            List<String> entries,
            List<GoalView> goals,
            List<StudiedItem> items) {}

    /** Days with practice, in order. */
    record DayTotals(List<DayTotal> days) {}

    /** Pieces, the last practised first. */
    record PractisedPieces(List<PractisedPiece> pieces) {}
}
