package org.mirubato.processors.plan;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.plan.PlanEvent;
import org.mirubato.domain.plan.PlanEvent.PlanAdopted;
import org.mirubato.domain.plan.PlanEvent.PlanCreated;
import org.mirubato.domain.plan.PlanEvent.PlanRemoved;
import org.mirubato.domain.plan.PlanFacts;
import org.mirubato.processors.plan.PlanLooks.PlanLook;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Has each plan looked at after each of its changes: whoever changed it makes its occurrences by commits of their own behind that, and
 * may have died before.
 */
@Component
@Profile("processors")
@ProcessingGroup(FollowedPlans.GROUP)
@DisallowReplay
public class FollowedPlans {

    /** The processing group. */
    public static final String GROUP = "followed-plans";

    private final PlanLooks looks;

    FollowedPlans(PlanLooks looks) {
        this.looks = looks;
    }

    @EventHandler
    void on(PlanEvent event, EventMessage<?> message) {
        if (mayAskForOthers(event)) {
            PlanLook look = new PlanLook(event.owner(), event.planId());
            looks.lookAfter(message.getTimestamp(), look, message.getIdentifier());
        }
    }

    /** The occurrences of a plan that is gone are hidden with it; where devices make them nothing is to be made. */
    private static boolean mayAskForOthers(PlanEvent event) {
        if (event instanceof PlanCreated created) {
            return isTended(created.facts());
        }
        if (event instanceof PlanAdopted adopted) {
            return isTended(adopted.facts());
        }
        return !(event instanceof PlanRemoved);
    }

    private static boolean isTended(@Nullable PlanFacts facts) {
        return facts != null && Boolean.TRUE.equals(facts.tended());
    }
}
