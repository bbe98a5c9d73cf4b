package org.mirubato.domain.plan;

import static java.util.Objects.requireNonNullElse;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.plan.PlanEvent.PlanAdopted;
import org.mirubato.domain.plan.PlanEvent.PlanArchived;
import org.mirubato.domain.plan.PlanEvent.PlanCreated;

/**
 * A plan as its owner sees it.
 *
 * @param archivedAt when it was laid aside last; null when it never was
 */
public record PlanView(
        PlanId id,
        UserId owner,
        PlanState state,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant archivedAt) {

    /**
     * The view after {@code event}. A removed plan keeps its view, since it may be restored.
     *
     * @param before null before the plan was made
     * @param at when the event was recorded
     * @param version the event's number within its plan, from 0
     * @return null when the plan was never made
     */
    public static @Nullable PlanView fold(@Nullable PlanView before, PlanEvent event, Instant at, long version) {
        if (before == null && !(event instanceof PlanCreated || event instanceof PlanAdopted)) {
            return null;
        }
        PlanState now = (before == null ? PlanState.NONE : before.state).on(event);
        Instant archived = before == null ? null : before.archivedAt;
        return new PlanView(
                event.planId(),
                event.owner(),
                new PlanState(now.facts(), now.words(), now.removed(), version),
                before == null ? at : before.createdAt,
                at,
                event instanceof PlanArchived ? at : archived);
    }

    public long version() {
        return state.version();
    }

    public boolean removed() {
        return state.removed();
    }

    public PlanStatus status() {
        return requireNonNullElse(state.facts().status(), PlanStatus.DRAFT);
    }

    public PlanSchedule schedule() {
        return requireNonNullElse(state.facts().schedule(), PlanSchedule.NONE);
    }

    /** Empty once its owner has been erased. */
    public String title() {
        return requireNonNullElse(state.words().title(), "");
    }

    /** Whether the server makes its occurrences now. */
    public boolean isTended() {
        return !removed()
                && status() == PlanStatus.ACTIVE
                && Boolean.TRUE.equals(state.facts().tended());
    }
}
