package org.mirubato.query.insight;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.insight.DayRange;
import org.mirubato.domain.insight.DayTotal;
import org.mirubato.domain.insight.InsightQuery.DayFacts;
import org.mirubato.domain.insight.InsightQuery.DayTotals;
import org.mirubato.domain.insight.InsightQuery.FindDay;
import org.mirubato.domain.insight.InsightQuery.FindDays;
import org.mirubato.domain.insight.InsightQuery.FindInsights;
import org.mirubato.domain.insight.InsightQuery.Insights;
import org.mirubato.domain.insight.KeptWeek;
import org.mirubato.domain.insight.NextPractice;
import org.mirubato.domain.insight.Suggestion;
import org.mirubato.domain.plan.PlanQuery.CountKept;
import org.mirubato.domain.plan.PlanQuery.KeptDays;
import org.mirubato.query.insight.Today.Day;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Asks about practice on behalf of the user who is signed in. */
@Component
@Profile("query")
class InsightLookup {

    private final QueryGateway gateway;
    private final KnownStandings standings;

    InsightLookup(QueryGateway gateway, KnownStandings standings) {
        this.gateway = gateway;
        this.standings = standings;
    }

    Insights insights(UserId viewer, DayRange range) {
        return ask(new FindInsights(viewer, range), Insights.class);
    }

    List<DayTotal> days(UserId viewer, DayRange range) {
        return ask(new FindDays(viewer, range), DayTotals.class).days();
    }

    /**
     * What the viewer's day follows from.
     *
     * @param zone null or blank for the one of the preferences
     * @throws org.mirubato.domain.Refusal (invalid) when there is no such zone
     */
    DayFacts day(UserId viewer, Instant now, @Nullable String zone, int entries) {
        if (zone != null && !zone.isBlank()) {
            // refused here, before it goes to another node
            Today.given(zone);
        }
        return ask(new FindDay(viewer, now, zone, entries), DayFacts.class);
    }

    /** What to practise next, in the minutes that there are. */
    List<Suggestion> next(DayFacts facts, LocalDate today, int minutes) {
        return NextPractice.of(standings.of(facts, today), today, minutes);
    }

    /** How well the plans were kept, week by week. */
    List<KeptWeek> kept(UserId viewer, DayRange range, Day today) {
        CountKept query = new CountKept(viewer, range.from(), range.to(), today.date());
        return KeptWeek.of(ask(query, KeptDays.class).days(), range, today.weekStart());
    }

    private <A> A ask(Object query, Class<A> answer) {
        try {
            return gateway.query(query, ResponseTypes.instanceOf(answer)).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
