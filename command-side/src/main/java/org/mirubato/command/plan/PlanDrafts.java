package org.mirubato.command.plan;

import static java.util.Objects.requireNonNullElse;

import java.time.Instant;
import java.time.LocalDate;
import org.mirubato.domain.plan.PlanCommand;
import org.mirubato.domain.plan.PlanCommand.AdoptPlan;
import org.mirubato.domain.plan.PlanCommand.CreatePlan;
import org.mirubato.domain.plan.PlanFacts;
import org.mirubato.domain.plan.PlanSchedule;
import org.mirubato.domain.plan.PlanState;
import org.mirubato.domain.plan.PlanView;
import org.mirubato.domain.plan.PlanWords;

/** Plans before they are made, to look at what would come of them. */
final class PlanDrafts {

    private PlanDrafts() {}

    static PlanView of(CreatePlan create) {
        return of(create, create.facts(), create.words());
    }

    static PlanView of(AdoptPlan adopt) {
        return of(adopt, adopt.facts(), adopt.words());
    }

    private static PlanView of(PlanCommand make, PlanFacts facts, PlanWords words) {
        PlanState state = new PlanState(facts, words, false, -1);
        return new PlanView(make.planId(), make.actor(), state, Instant.EPOCH, Instant.EPOCH, null);
    }

    /** The schedule; none where nothing is said of it. */
    static PlanSchedule schedule(PlanFacts facts) {
        return requireNonNullElse(facts.schedule(), PlanSchedule.NONE);
    }

    /** A schedule that repeats from no day in particular repeats from that of {@code now} on. */
    static PlanFacts begun(PlanFacts facts, Instant now) {
        PlanSchedule schedule = facts.schedule();
        if (schedule == null || schedule.rule() == null) {
            return facts;
        }
        return with(
                facts, schedule.from(LocalDate.ofInstant(now, schedule.checked().zoneId())));
    }

    /** The same facts with another schedule, which may leave its zone open. */
    private static PlanFacts with(PlanFacts facts, PlanSchedule schedule) {
        return new PlanFacts(
                facts.status(),
                facts.visibility(),
                facts.type(),
                schedule,
                facts.sourceTemplateId(),
                facts.templateVersion(),
                facts.tended());
    }
}
