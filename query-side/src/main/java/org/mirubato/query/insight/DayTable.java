package org.mirubato.query.insight;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.mirubato.domain.goal.GoalView;
import org.mirubato.domain.identity.PreferencesView;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.insight.DayRange;
import org.mirubato.domain.insight.DayTotal;
import org.mirubato.domain.insight.InsightQuery.DayFacts;
import org.mirubato.domain.insight.InsightQuery.FindDay;
import org.mirubato.domain.insight.PractisedPiece;
import org.mirubato.domain.practice.PracticeSessionView;
import org.mirubato.domain.repertoire.PracticeStats;
import org.mirubato.domain.repertoire.RepertoireItemView;
import org.mirubato.domain.repertoire.RepertoireQuery.StudiedItem;
import org.mirubato.query.goal.GoalTable;
import org.mirubato.query.identity.PreferencesTable;
import org.mirubato.query.insight.InsightTable.PieceByDay;
import org.mirubato.query.practice.SearchTable;
import org.mirubato.query.practice.SessionTable;
import org.mirubato.query.projection.RoundTripTable;
import org.mirubato.query.repertoire.StudyTable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Everything that a user's day follows from, out of the tables of all features, in one round trip. */
@Component
@Profile("query")
class DayTable {

    private final InsightTable sums;
    private final PreferencesTable preferences;
    private final SearchTable entries;
    private final SessionTable sessions;
    private final GoalTable goals;
    private final StudyTable items;

    DayTable(
            InsightTable sums,
            PreferencesTable preferences,
            SearchTable entries,
            SessionTable sessions,
            GoalTable goals,
            StudyTable items) {
        this.sums = sums;
        this.preferences = preferences;
        this.entries = entries;
        this.sessions = sessions;
        this.goals = goals;
        this.items = items;
    }

    /** It may be a day more or less wherever the user is: that is told by the preferences, which are asked with the rest. */
    DayFacts find(FindDay query) {
        UserId me = query.viewer();
        RoundTripTable trip = sums.trip();
        Supplier<PreferencesView> wanted = trip.ask(preferences.of(me));
        LocalDate day = LocalDate.ofInstant(query.now(), ZoneOffset.UTC);
        Supplier<List<DayTotal>> around = trip.ask(sums.totals(me, new DayRange(day.minusDays(1), day.plusDays(1))));
        Supplier<List<LocalDate>> practised = trip.ask(sums.practised(me));
        Supplier<List<PieceByDay>> pieces = trip.ask(sums.piecesAround(me, day));
        Supplier<Optional<PracticeSessionView>> session = trip.ask(sessions.running(me));
        Supplier<List<String>> last = trip.ask(entries.newest(me, query.entries()));
        Supplier<List<GoalView>> active = trip.ask(goals.active(me));
        Supplier<List<RepertoireItemView>> studied = trip.ask(items.items(me));
        Supplier<Map<String, PracticeStats>> stats = trip.ask(items.stats(me));
        trip.go();
        LocalDate today = Today.day(wanted.get(), query.zone(), query.now()).date();
        return new DayFacts(
                wanted.get(),
                minutes(around.get(), today),
                practised.get(),
                on(today, pieces.get()),
                session.get().orElse(null),
                last.get(),
                active.get(),
                joined(studied.get(), stats.get()));
    }

    private static int minutes(List<DayTotal> days, LocalDate today) {
        return days.stream()
                .filter(total -> total.day().equals(today))
                .mapToInt(DayTotal::minutes)
                .sum();
    }

    private static List<PractisedPiece> on(LocalDate today, List<PieceByDay> pieces) {
        return SameNames.pieces(pieces.stream().map(piece -> piece.on(today)).toList());
    }

    private static List<StudiedItem> joined(List<RepertoireItemView> items, Map<String, PracticeStats> stats) {
        return items.stream()
                .map(item -> new StudiedItem(item, stats.getOrDefault(item.id().value(), PracticeStats.NONE)))
                .toList();
    }
}
