package org.mirubato.domain.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.identity.UserId;

/** What can be asked about plans. Who asks sees what is their own, and the templates that are for everybody. */
public sealed interface PlanQuery {

    /** The longest page there is. */
    int MOST_PER_PAGE = 200;

    /**
     * A page of the viewer's plans, changed last first, answered by a {@link PlanPage}.
     *
     * @param statuses empty for all
     * @param search words of title, description, tags and pieces; empty for all
     * @param after the cursor of the page before; null for the first page
     * @param limit 1 to {@link #MOST_PER_PAGE}
     * @param today by which it is told what was missed
     */
    record ListPlans(
            UserId viewer,
            List<PlanStatus> statuses,
            String search,
            @Nullable String after,
            int limit,
            LocalDate today) implements PlanQuery {}

    /** One plan, answered by an {@code Optional<PlanView>}; a removed one is not there. */
    record FindPlan(UserId viewer, PlanId planId) implements PlanQuery {}

    /**
     * Occurrences of plans that are there, earliest first and at most {@link #MOST_OCCURRENCES}, answered by an {@link
     * OccurrenceList}.
     *
     * @param planId null for all plans
     * @param from the first day; null for all, those without a time included
     * @param to the last day; null for all
     */
    record ListOccurrences(
            UserId viewer,
            @Nullable PlanId planId,
            @Nullable LocalDate from,
            @Nullable LocalDate to) implements PlanQuery {}

    /** The most occurrences of one answer. */
    int MOST_OCCURRENCES = 5_000;

    /** One occurrence, answered by an {@code Optional<OccurrenceView>}; a removed one is not there. */
    record FindOccurrence(UserId viewer, OccurrenceId occurrenceId) implements PlanQuery {}

    /**
     * A page of templates that the viewer may adopt, published last first, answered by a {@link TemplatePage}.
     *
     * @param mine whether only the viewer's own are wanted
     * @param search words of title, description, tags and pieces; empty for all
     * @param after the cursor of the page before; null for the first page
     * @param limit 1 to {@link #MOST_PER_PAGE}
     */
    record ListTemplates(
            UserId viewer,
            boolean mine,
            String search,
            @Nullable String after,
            int limit) implements PlanQuery {}

    /**
     * A template that the viewer may adopt, answered by an {@code Optional<TemplateView>}; of several with one id the viewer's own,
     * else the oldest.
     */
    record FindTemplate(UserId viewer, TemplateId templateId) implements PlanQuery {}

    /** The viewer's calendar feed, answered by an {@code Optional<FeedView>}. */
    record FindFeed(UserId viewer) implements PlanQuery {}

    /** Whose calendar answers at a secret address, answered by an {@code Optional<FeedView>}. */
    record FindFeedByHash(String secretHash) implements PlanQuery {}

    /**
     * Plans of all users for which the server makes occurrences again and again, answered by a {@link PlanPage}.
     *
     * @param after the cursor of the page before; null for the first page
     */
    record ListPlansToTend(@Nullable String after, int limit) implements PlanQuery {}

    /**
     * What was to be practised between two days and what was, answered by {@link KeptDays}. What is still to come counts for
     * nothing.
     *
     * @param from the first day
     * @param to the last day
     * @param today the viewer's own
     */
    record CountKept(UserId viewer, LocalDate from, LocalDate to, LocalDate today) implements PlanQuery {}

    /** Days on which something was to be practised, in order. */
    record KeptDays(List<KeptDay> days) {}

    /**
     * A day on which something was to be practised.
     *
     * @param due how many occurrences; those of today only when something was done with them
     * @param kept how many of them were checked in
     */
    record KeptDay(LocalDate day, int due, int kept) {}

    /** A part of a list of plans. */
    record PlanPage(List<PlanSummary> plans, @Nullable String next) {}

    /** A plan with what has become of its occurrences. */
    record PlanSummary(PlanView plan, PlanProgress progress) {}

    /**
     * What has become of a plan's occurrences.
     *
     * @param missed scheduled for an earlier day and nothing done, or expired
     * @param next the day of the next one; null when there is none
     */
    record PlanProgress(
            int total,
            int completed,
            int skipped,
            int missed,
            @Nullable LocalDate next) {

        /** Nothing yet. */
        public static final PlanProgress NONE = new PlanProgress(0, 0, 0, 0, null);

        /** The part that was practised of what was to be practised by now, 0 to 1; null before there was any. */
        public @Nullable Double adherence() {
            int due = completed + skipped + missed;
            return due == 0 ? null : (double) completed / due;
        }
    }

    /** Occurrences, earliest first. */
    record OccurrenceList(List<OccurrenceView> occurrences) {}

    /** A part of a list of templates. */
    record TemplatePage(
            List<TemplateView> templates, @Nullable String next) {}

    /**
     * A calendar feed.
     *
     * @param openedAt since when the address answers
     */
    record FeedView(UserId owner, Instant openedAt) {}
}
