package org.mirubato.command.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.mirubato.domain.plan.OccurrenceCommand;
import org.mirubato.domain.plan.PlanSchedule;
import org.mirubato.domain.plan.PlanView;
import org.mirubato.domain.plan.PlannedDays;
import org.mirubato.domain.plan.Recurrences;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Makes the occurrences that the schedule of a plan asks for, and takes away those to come that it asks for no more. Sent again, all
 * of it changes nothing, so what was cut short is made up for by the next one who sends it, or by the look at each plan that follows
 * its changes.
 */
@Component
@Profile("command")
class MadeOccurrences {

    private final PlanGateway gateway;
    private final PlannedDays days;
    private final Clock clock;

    MadeOccurrences(PlanGateway gateway, Recurrences recurrences, Clock clock) {
        this.gateway = gateway;
        this.days = new PlannedDays(recurrences);
        this.clock = clock;
    }

    /** Refuses a schedule whose rule has parts that don't go together, before anything is made of it. */
    void check(PlanSchedule schedule, PlanView like) {
        days.all(like.owner(), like.id(), schedule, like.state().words().toPractise(), today(schedule));
    }

    /** Those of a plan that has just been made. */
    void makeAll(PlanView plan) {
        if (plan.isTended()) {
            send(days.all(
                    plan.owner(),
                    plan.id(),
                    plan.schedule(),
                    plan.state().words().toPractise(),
                    today(plan.schedule())));
        }
        follow(plan);
    }

    /** Those of a plan that says something else by now; none of one that is not active. Where devices make them, they are left alone. */
    void makeAgain(PlanView plan) {
        send(days.asked(plan, gateway.occurrences(plan.owner(), plan.id()), clock.instant()));
        follow(plan);
    }

    /**
     * Another device may have changed the plan while these were made, and have made its own before: whoever is last has to go by what
     * the plan says last.
     */
    private void follow(PlanView made) {
        gateway.findPlan(made.owner(), made.id())
                .filter(now -> now.version() != made.version())
                .ifPresent(this::makeAgain);
    }

    private void send(List<? extends OccurrenceCommand> commands) {
        for (OccurrenceCommand command : commands) {
            try {
                gateway.send(command, command.actor(), null);
            } catch (AggregateNotFoundException e) {
                // erased with its owner in the meantime
            }
        }
    }

    private LocalDate today(PlanSchedule schedule) {
        return LocalDate.ofInstant(clock.instant(), schedule.zoneId());
    }
}
