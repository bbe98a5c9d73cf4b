package org.mirubato.domain.goal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.Personal;
import org.mirubato.domain.UserEvent;
import org.mirubato.domain.WireName;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.practice.EntryId;

/** What has happened to a goal. Words read as null once their owner has been erased. */
public sealed interface GoalEvent extends UserEvent {

    /** The goal, among those of its owner. */
    GoalId goalId();

    /** Somebody has set a goal. Every field has a value. */
    @WireName(value = "goal.set", revision = 3)
    record GoalSet(
            GoalId goalId,
            UserId owner,
            GoalFacts facts,
            @Personal @Nullable GoalWords words) implements GoalEvent {}

    /** Some fields have other values: those alone are here, lists as a whole. */
    @WireName(value = "goal.changed", revision = 3)
    record GoalChanged(
            GoalId goalId,
            UserId owner,
            @Nullable GoalFacts facts,
            @Personal @Nullable GoalWords words) implements GoalEvent {}

    /**
     * The goal is nearer, or farther.
     *
     * @param added by how much
     * @param value how far it is now
     * @param sessionId what was practised; null when nobody has said
     * @param notes empty for none
     */
    @WireName("goal.progressed")
    record GoalProgressed(
            GoalId goalId,
            UserId owner,
            Instant at,
            double added,
            double value,
            @Nullable String sessionId,
            @Personal String notes)
            implements GoalEvent {}

    /**
     * Somebody works on the goal in another way.
     *
     * @param automatic whether it followed from the value and the target
     */
    @WireName("goal.status-changed")
    record GoalStatusChanged(GoalId goalId, UserId owner, Instant at, GoalStatus from, GoalStatus to, boolean automatic)
            implements GoalEvent {}

    /** An entry of the logbook counts for the goal. */
    @WireName("goal.entry-linked")
    record EntryLinked(GoalId goalId, UserId owner, EntryId entryId) implements GoalEvent {}

    /** The goal is gone, until it is restored. */
    @WireName("goal.removed")
    record GoalRemoved(GoalId goalId, UserId owner) implements GoalEvent {}

    /** The goal is back as it was. */
    @WireName("goal.restored")
    record GoalRestored(GoalId goalId, UserId owner) implements GoalEvent {}
}
