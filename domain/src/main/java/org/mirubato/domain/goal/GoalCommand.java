package org.mirubato.domain.goal;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.DomainCommand;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.practice.CheckedText;
import org.mirubato.domain.practice.EntryId;
import org.mirubato.domain.practice.EntryLimits;

/**
 * What can be asked of a goal. It is found by who asks and by its id, so nobody reaches another's. {@code at} is the server's time;
 * {@code expected} is the version that the sender has seen, null when any will do.
 */
public sealed interface GoalCommand extends DomainCommand {

    /** The goal that is asked. */
    GoalId goalId();

    /** Who asks; the goal's owner. */
    UserId actor();

    /** Where the goal is in the log. */
    @TargetAggregateIdentifier
    default GoalKey key() {
        return GoalKey.of(actor(), goalId());
    }

    /** Set a goal. A title has to be said; what else is not said is as usual. */
    record SetGoal(GoalId goalId, UserId actor, GoalChange change, Instant at) implements GoalCommand {}

    /** Bring a goal to what a device has of it: set it when it is not there, else change what differs. */
    record PushGoal(GoalId goalId, UserId actor, GoalChange change, Instant at) implements GoalCommand {}

    /** Change what something is said about. */
    record ChangeGoal(
            GoalId goalId,
            UserId actor,
            GoalChange change,
            Instant at,
            @Nullable Long expected) implements GoalCommand {}

    /**
     * Come nearer to the goal.
     *
     * @param value is added; a negative one takes back, but never below nothing
     * @param notes empty for none
     * @param sessionId what was practised: it counts once, however often it is told; null when nobody says
     */
    record AddProgress(
            GoalId goalId,
            UserId actor,
            double value,
            String notes,
            @Nullable String sessionId,
            Instant at) implements GoalCommand {

        /** @throws Refusal (invalid) when the value is no number, or a text is too long */
        public AddProgress {
            if (!Double.isFinite(value) || Math.abs(value) > GoalLimits.MOST) {
                throw Refusal.invalid("Give the value that is added as a number.");
            }
            value = Amount.rounded(value);
            notes = CheckedText.text("the notes", notes.strip(), GoalLimits.LONGEST_NOTES);
            sessionId = CheckedText.lineOrNull("the session's id", sessionId, EntryLimits.LONGEST_WORD);
        }
    }

    /** Complete a milestone, or take that back. */
    record MarkMilestone(GoalId goalId, UserId actor, String milestoneId, boolean completed, Instant at)
            implements GoalCommand {}

    /**
     * Say that an entry of the logbook counts for the goal.
     *
     * @param minutes how long the entry is now
     */
    record LinkEntry(GoalId goalId, UserId actor, EntryId entryId, int minutes, Instant at) implements GoalCommand {}

    /** Give the goal up without a trace; it can be restored. */
    record RemoveGoal(GoalId goalId, UserId actor, @Nullable Long expected) implements GoalCommand {}

    /** Put a removed goal back as it was. */
    record RestoreGoal(GoalId goalId, UserId actor) implements GoalCommand {}
}
