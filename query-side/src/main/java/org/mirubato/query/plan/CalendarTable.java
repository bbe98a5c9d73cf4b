package org.mirubato.query.plan;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static org.mirubato.query.library.Tables.PLANS;
import static org.mirubato.query.library.Tables.PLAN_OCCURRENCES;

import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.plan.OccurrenceId;
import org.mirubato.domain.plan.OccurrenceStatus;
import org.mirubato.domain.plan.OccurrenceView;
import org.mirubato.domain.plan.PlanId;
import org.mirubato.domain.plan.PlanQuery;
import org.mirubato.domain.plan.PlanQuery.CountKept;
import org.mirubato.domain.plan.PlanQuery.KeptDay;
import org.mirubato.domain.plan.PlanQuery.KeptDays;
import org.mirubato.domain.plan.PlanQuery.ListOccurrences;
import org.mirubato.domain.plan.PlanQuery.OccurrenceList;
import org.mirubato.query.projection.ViewJson;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The table of occurrences, as questions read it. Removed ones, and those of removed plans, are not there. */
@Component
@Profile("query")
class CalendarTable {

    private final DSLContext dsl;
    private final ViewJson json;

    CalendarTable(@Qualifier("library") DSLContext dsl, ViewJson json) {
        this.dsl = dsl;
        this.json = json;
    }

    Optional<OccurrenceView> find(UserId owner, OccurrenceId id) {
        return dsl.select(PLAN_OCCURRENCES.VIEW)
                .from(PLAN_OCCURRENCES)
                .where(of(owner), PLAN_OCCURRENCES.ID.eq(id.value()))
                .fetchOptional(row -> json.view(row.value1().data(), OccurrenceView.class));
    }

    OccurrenceList list(ListOccurrences query) {
        PlanId plan = query.planId();
        return new OccurrenceList(dsl.select(PLAN_OCCURRENCES.VIEW)
                .from(PLAN_OCCURRENCES)
                .where(
                        of(query.viewer()),
                        plan == null ? noCondition() : PLAN_OCCURRENCES.PLAN_ID.eq(plan.value()),
                        query.from() == null ? noCondition() : PLAN_OCCURRENCES.LOCAL_DATE.ge(query.from()),
                        query.to() == null ? noCondition() : PLAN_OCCURRENCES.LOCAL_DATE.le(query.to()),
                        ofNoRemovedPlan())
                .orderBy(PLAN_OCCURRENCES.STARTS_AT.asc().nullsLast(), PLAN_OCCURRENCES.ID)
                .limit(PlanQuery.MOST_OCCURRENCES)
                .fetch(row -> json.view(row.value1().data(), OccurrenceView.class)));
    }

    /** Whatever was not checked in by the end of its day was not kept; one of today may still be. */
    KeptDays kept(CountKept query) {
        Condition completed = PLAN_OCCURRENCES.STATUS.eq(OccurrenceStatus.COMPLETED.word());
        Condition decided = PLAN_OCCURRENCES.STATUS.ne(OccurrenceStatus.SCHEDULED.word());
        return new KeptDays(dsl.select(PLAN_OCCURRENCES.LOCAL_DATE, count(), count().filterWhere(completed))
                .from(PLAN_OCCURRENCES)
                .where(
                        of(query.viewer()),
                        PLAN_OCCURRENCES.LOCAL_DATE.between(query.from(), query.to()),
                        PLAN_OCCURRENCES
                                .LOCAL_DATE
                                .lt(query.today())
                                .or(PLAN_OCCURRENCES
                                        .LOCAL_DATE
                                        .eq(query.today())
                                        .and(decided)),
                        ofNoRemovedPlan())
                .groupBy(PLAN_OCCURRENCES.LOCAL_DATE)
                .orderBy(PLAN_OCCURRENCES.LOCAL_DATE)
                .fetch(row -> new KeptDay(row.value1(), row.value2(), row.value3())));
    }

    private static Condition of(UserId owner) {
        return PLAN_OCCURRENCES.OWNER.eq(owner.value()).andNot(PLAN_OCCURRENCES.REMOVED);
    }

    private static Condition ofNoRemovedPlan() {
        return notExists(selectOne()
                .from(PLANS)
                .where(
                        PLANS.OWNER.eq(PLAN_OCCURRENCES.OWNER),
                        PLANS.ID.eq(PLAN_OCCURRENCES.PLAN_ID),
                        condition(PLANS.REMOVED)));
    }
}
