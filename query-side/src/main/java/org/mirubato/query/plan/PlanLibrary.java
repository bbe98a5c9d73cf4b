package org.mirubato.query.plan;

import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;
import org.mirubato.domain.plan.OccurrenceView;
import org.mirubato.domain.plan.PlanQuery.CountKept;
import org.mirubato.domain.plan.PlanQuery.FeedView;
import org.mirubato.domain.plan.PlanQuery.FindFeed;
import org.mirubato.domain.plan.PlanQuery.FindFeedByHash;
import org.mirubato.domain.plan.PlanQuery.FindOccurrence;
import org.mirubato.domain.plan.PlanQuery.FindPlan;
import org.mirubato.domain.plan.PlanQuery.FindTemplate;
import org.mirubato.domain.plan.PlanQuery.KeptDays;
import org.mirubato.domain.plan.PlanQuery.ListOccurrences;
import org.mirubato.domain.plan.PlanQuery.ListPlans;
import org.mirubato.domain.plan.PlanQuery.ListPlansToTend;
import org.mirubato.domain.plan.PlanQuery.ListTemplates;
import org.mirubato.domain.plan.PlanQuery.OccurrenceList;
import org.mirubato.domain.plan.PlanQuery.PlanPage;
import org.mirubato.domain.plan.PlanQuery.TemplatePage;
import org.mirubato.domain.plan.PlanView;
import org.mirubato.domain.plan.TemplateView;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Answers questions about plans. */
@Component
@Profile("query")
class PlanLibrary {

    private final PlanListTable plans;
    private final CalendarTable calendar;
    private final TemplateTable templates;
    private final FeedTable feeds;

    PlanLibrary(PlanListTable plans, CalendarTable calendar, TemplateTable templates, FeedTable feeds) {
        this.plans = plans;
        this.calendar = calendar;
        this.templates = templates;
        this.feeds = feeds;
    }

    /** @throws org.mirubato.domain.Refusal (invalid) when the cursor can't be read */
    @QueryHandler
    PlanPage handle(ListPlans query) {
        return plans.list(query);
    }

    @QueryHandler
    Optional<PlanView> handle(FindPlan query) {
        return plans.find(query.viewer(), query.planId());
    }

    @QueryHandler
    PlanPage handle(ListPlansToTend query) {
        return plans.toTend(query.after(), query.limit());
    }

    @QueryHandler
    OccurrenceList handle(ListOccurrences query) {
        return calendar.list(query);
    }

    @QueryHandler
    KeptDays handle(CountKept query) {
        return calendar.kept(query);
    }

    @QueryHandler
    Optional<OccurrenceView> handle(FindOccurrence query) {
        return calendar.find(query.viewer(), query.occurrenceId());
    }

    /** @throws org.mirubato.domain.Refusal (invalid) when the cursor can't be read */
    @QueryHandler
    TemplatePage handle(ListTemplates query) {
        return templates.list(query);
    }

    @QueryHandler
    Optional<TemplateView> handle(FindTemplate query) {
        return templates.find(query);
    }

    @QueryHandler
    Optional<FeedView> handle(FindFeed query) {
        return feeds.of(query.viewer()).map(OpenFeed::view);
    }

    @QueryHandler
    Optional<FeedView> handle(FindFeedByHash query) {
        return feeds.byHash(query.secretHash()).map(OpenFeed::view);
    }
}
