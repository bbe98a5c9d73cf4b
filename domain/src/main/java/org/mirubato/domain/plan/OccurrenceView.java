package org.mirubato.domain.plan;

import static java.util.Objects.requireNonNullElse;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.plan.OccurrenceEvent.OccurrenceScheduled;

/** An occurrence as its owner sees it. */
public record OccurrenceView(
        OccurrenceId id, UserId owner, OccurrenceState state, Instant createdAt, Instant updatedAt) {

    /**
     * The view after {@code event}. A removed occurrence keeps its view, since it may be restored.
     *
     * @param before null before the occurrence was planned
     * @param at when the event was recorded
     * @param version the event's number within its occurrence, from 0
     * @return null when the occurrence was never planned
     */
    public static @Nullable OccurrenceView fold(
            @Nullable OccurrenceView before, OccurrenceEvent event, Instant at, long version) {
        if (before == null && !(event instanceof OccurrenceScheduled)) {
            return null;
        }
        OccurrenceState now = (before == null ? OccurrenceState.NONE : before.state).on(event);
        return new OccurrenceView(
                event.occurrenceId(),
                event.owner(),
                new OccurrenceState(now.facts(), now.words(), now.touched(), now.removal(), version),
                before == null ? at : before.createdAt,
                at);
    }

    public long version() {
        return state.version();
    }

    public boolean removed() {
        return state.removal() != null;
    }

    /** The plan that it is of; every occurrence names one. */
    public PlanId planId() {
        return requireNonNullElse(state.facts().planId(), new PlanId("unknown"));
    }

    /** Where it stood when somebody last did something with it. */
    public OccurrenceStatus status() {
        return state.status();
    }

    /** Where it stands at that time: one that nobody has done anything with expires with the day after its own. */
    public OccurrenceStatus statusAt(Instant now) {
        return state.statusAt(now);
    }

    /** The day on which it is for its owner; null without a time. */
    public @Nullable LocalDate day() {
        return state.facts().day();
    }
}
