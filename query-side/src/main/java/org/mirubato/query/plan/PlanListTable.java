package org.mirubato.query.plan;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.mirubato.query.library.Tables.PLANS;
import static org.mirubato.query.library.Tables.PLAN_OCCURRENCES;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.plan.PlanId;
import org.mirubato.domain.plan.PlanQuery.ListPlans;
import org.mirubato.domain.plan.PlanQuery.PlanPage;
import org.mirubato.domain.plan.PlanQuery.PlanProgress;
import org.mirubato.domain.plan.PlanQuery.PlanSummary;
import org.mirubato.domain.plan.PlanStatus;
import org.mirubato.domain.plan.PlanView;
import org.mirubato.query.projection.ViewJson;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The table of plans, as questions read it. Removed plans are not there. */
@Component
@Profile("query")
class PlanListTable {

    private static final OffsetDateTime NEVER = OffsetDateTime.of(2000, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

    private final DSLContext dsl;
    private final ViewJson json;

    PlanListTable(@Qualifier("library") DSLContext dsl, ViewJson json) {
        this.dsl = dsl;
        this.json = json;
    }

    Optional<PlanView> find(UserId owner, PlanId id) {
        return dsl.select(PLANS.VIEW)
                .from(PLANS)
                .where(of(owner), PLANS.ID.eq(id.value()))
                .fetchOptional(row -> view(row.value1().data()));
    }

    /** A page of plans, changed last first; one row more than wanted tells whether there is more. */
    PlanPage list(ListPlans query) {
        List<String> statuses = query.statuses().stream().map(PlanStatus::word).toList();
        List<PlanView> found = dsl.select(PLANS.VIEW)
                .from(PLANS)
                .where(
                        of(query.viewer()),
                        statuses.isEmpty() ? noCondition() : PLANS.STATUS.in(statuses),
                        FoundWordsTable.contain(PLANS.WORDS, query.search()),
                        behind(query.after()))
                .orderBy(PLANS.UPDATED_AT.desc(), PLANS.ID.desc())
                .limit(query.limit() + 1)
                .fetch(row -> view(row.value1().data()));
        boolean more = found.size() > query.limit();
        List<PlanView> plans = more ? found.subList(0, query.limit()) : found;
        Map<String, PlanProgress> progress = progress(query.viewer(), plans, query.today());
        return new PlanPage(
                plans.stream()
                        .map(plan -> new PlanSummary(
                                plan, progress.getOrDefault(plan.id().value(), PlanProgress.NONE)))
                        .toList(),
                more ? cursor(plans.get(plans.size() - 1)) : null);
    }

    /** A page of the plans of all users that the server makes occurrences of. */
    PlanPage toTend(@Nullable String after, int limit) {
        PlanCursor cursor = after == null ? new PlanCursor(NEVER, "", "") : PlanCursor.shown(after);
        List<PlanView> found = dsl.select(PLANS.VIEW)
                .from(PLANS)
                .where(condition(PLANS.TENDED), row(PLANS.OWNER, PLANS.ID).gt(cursor.owner(), cursor.id()))
                .orderBy(PLANS.OWNER, PLANS.ID)
                .limit(limit)
                .fetch(row -> view(row.value1().data()));
        PlanView last = found.size() < limit ? null : found.get(found.size() - 1);
        return new PlanPage(
                found.stream()
                        .map(plan -> new PlanSummary(plan, PlanProgress.NONE))
                        .toList(),
                last == null
                        ? null
                        : new PlanCursor(NEVER, last.owner().value(), last.id().value()).toString());
    }

    private Map<String, PlanProgress> progress(UserId owner, List<PlanView> plans, LocalDate today) {
        Condition open = PLAN_OCCURRENCES.STATUS.eq(inline("scheduled"));
        Condition missed =
                PLAN_OCCURRENCES.STATUS.eq(inline("expired")).or(open.and(PLAN_OCCURRENCES.LOCAL_DATE.lt(today)));
        Map<String, PlanProgress> byPlan = new HashMap<>();
        dsl.select(
                        PLAN_OCCURRENCES.PLAN_ID,
                        count(),
                        count().filterWhere(PLAN_OCCURRENCES.STATUS.eq(inline("completed"))),
                        count().filterWhere(PLAN_OCCURRENCES.STATUS.eq(inline("skipped"))),
                        count().filterWhere(missed),
                        min(PLAN_OCCURRENCES.LOCAL_DATE).filterWhere(open.and(PLAN_OCCURRENCES.LOCAL_DATE.ge(today))))
                .from(PLAN_OCCURRENCES)
                .where(
                        PLAN_OCCURRENCES.OWNER.eq(owner.value()),
                        PLAN_OCCURRENCES.PLAN_ID.in(
                                plans.stream().map(plan -> plan.id().value()).toList()))
                .andNot(PLAN_OCCURRENCES.REMOVED)
                .groupBy(PLAN_OCCURRENCES.PLAN_ID)
                .forEach(row -> byPlan.put(
                        row.value1(),
                        new PlanProgress(row.value2(), row.value3(), row.value4(), row.value5(), row.value6())));
        return byPlan;
    }

    private static String cursor(PlanView last) {
        return new PlanCursor(
                        last.updatedAt().atOffset(ZoneOffset.UTC),
                        last.owner().value(),
                        last.id().value())
                .toString();
    }

    private static Condition behind(@Nullable String after) {
        if (after == null) {
            return noCondition();
        }
        PlanCursor cursor = PlanCursor.shown(after);
        return row(PLANS.UPDATED_AT, PLANS.ID).lt(cursor.at(), cursor.id());
    }

    private static Condition of(UserId owner) {
        return PLANS.OWNER.eq(owner.value()).andNot(PLANS.REMOVED);
    }

    private PlanView view(String column) {
        return json.view(column, PlanView.class);
    }
}
