package org.mirubato.domain.goal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.goal.GoalCommand.AddProgress;
import org.mirubato.domain.goal.GoalCommand.ChangeGoal;
import org.mirubato.domain.goal.GoalCommand.LinkEntry;
import org.mirubato.domain.goal.GoalCommand.MarkMilestone;
import org.mirubato.domain.goal.GoalCommand.PushGoal;
import org.mirubato.domain.goal.GoalCommand.RemoveGoal;
import org.mirubato.domain.goal.GoalCommand.SetGoal;
import org.mirubato.domain.goal.GoalEvent.EntryLinked;
import org.mirubato.domain.goal.GoalEvent.GoalChanged;
import org.mirubato.domain.goal.GoalEvent.GoalRemoved;
import org.mirubato.domain.goal.GoalEvent.GoalRestored;
import org.mirubato.domain.goal.GoalEvent.GoalSet;

/**
 * Decides what a command means for a goal; pure.
 *
 * <p>An active goal whose target is above nothing is completed by itself once its value reaches the target. Completed so, it is
 * active again once a change of value or target leaves it short; what its owner has completed by hand stays completed. A goal that
 * is paused, cancelled or abandoned is never completed by itself. A status that is said counts more than one that would follow.
 *
 * <p>An entry that is linked to a goal of practice time adds its minutes, once, as they are at that moment; a session that counted
 * already adds nothing.
 */
public final class GoalDecider {

    private static final String LINKED = "entry:";

    private GoalDecider() {}

    /**
     * The events that grant {@code command}, in their order; empty when nothing changes.
     *
     * @throws Refusal when the goal is unknown or removed, has another version than expected, or something has to be said that
     *     is not
     */
    public static List<GoalEvent> decide(GoalState state, GoalCommand command) {
        if (command instanceof SetGoal set) {
            return set(state, set);
        }
        if (command instanceof PushGoal push) {
            return push(state, push);
        }
        if (!state.exists()) {
            throw Refusal.notFound("There is no such goal.");
        }
        if (command instanceof ChangeGoal change) {
            requireThere(state);
            requireVersion(state, change.expected());
            return changed(state, change, change.change(), change.at());
        }
        if (command instanceof AddProgress add) {
            requireThere(state);
            return progress(state, add);
        }
        if (command instanceof MarkMilestone mark) {
            requireThere(state);
            return mark(state, mark);
        }
        if (command instanceof LinkEntry link) {
            requireThere(state);
            return link(state, link);
        }
        return comeOrGo(state, command);
    }

    private static List<GoalEvent> set(GoalState state, SetGoal set) {
        if (!state.exists()) {
            return first(set, set.change(), set.at());
        }
        requireThere(state);
        if (!changed(state, set, set.change(), set.at()).isEmpty()) {
            throw Refusal.conflict("There is another goal with this id: give this one an id of its own.");
        }
        return List.of();
    }

    private static List<GoalEvent> push(GoalState state, PushGoal push) {
        if (!state.exists()) {
            return first(push, push.change(), push.at());
        }
        if (state.removed()) {
            throw Refusal.conflict("This goal has been removed: restore it to have it back.");
        }
        return changed(state, push, push.change(), push.at());
    }

    private static List<GoalEvent> first(GoalCommand command, GoalChange change, Instant at) {
        String title = change.words().title();
        if (title == null || title.isEmpty()) {
            throw Refusal.invalid("Give the goal a title.");
        }
        GoalSet set = new GoalSet(
                command.goalId(),
                command.actor(),
                change.facts().over(GoalFacts.BLANK),
                change.words().over(GoalWords.BLANK).settled(GoalWords.BLANK, at));
        Steps steps = new Steps(GoalState.NONE, command, at);
        steps.add(set);
        steps.value(change.value());
        steps.status(change.status());
        return steps.taken();
    }

    private static List<GoalEvent> changed(GoalState state, GoalCommand command, GoalChange change, Instant at) {
        if ("".equals(change.words().title())) {
            throw Refusal.invalid("Give the goal a title.");
        }
        GoalFacts facts = change.facts().beyond(state.facts());
        GoalWords words = change.words().settled(state.words(), at).beyond(state.words());
        Steps steps = new Steps(state, command, at);
        if (facts != null || words != null) {
            steps.add(new GoalChanged(command.goalId(), command.actor(), facts, words));
        }
        steps.value(change.value());
        steps.status(change.status());
        return steps.taken();
    }

    private static List<GoalEvent> progress(GoalState state, AddProgress add) {
        Steps steps = new Steps(state, add, add.at());
        steps.progress(add.value(), add.sessionId(), add.notes());
        steps.settle();
        return steps.taken();
    }

    private static List<GoalEvent> mark(GoalState state, MarkMilestone mark) {
        List<Milestone> milestones = new ArrayList<>();
        List<Milestone> known =
                state.words().milestones() == null ? List.of() : state.words().milestones();
        boolean found = false;
        for (Milestone milestone : known) {
            boolean meant = milestone.id().equals(mark.milestoneId());
            found |= meant;
            milestones.add(
                    meant && milestone.completed() != mark.completed()
                            ? milestone.completed(mark.completed(), mark.at())
                            : milestone);
        }
        if (!found) {
            throw Refusal.notFound("This goal has no such milestone.");
        }
        return milestones.equals(known)
                ? List.of()
                : List.of(new GoalChanged(mark.goalId(), mark.actor(), null, GoalWords.of(milestones)));
    }

    private static List<GoalEvent> link(GoalState state, LinkEntry link) {
        if (state.linked().contains(link.entryId())) {
            return List.of();
        }
        if (state.linked().size() >= GoalLimits.MOST_LINKED) {
            throw Refusal.conflict("A goal can have at most " + GoalLimits.MOST_LINKED + " linked entries.");
        }
        Steps steps = new Steps(state, link, link.at());
        steps.add(new EntryLinked(link.goalId(), link.actor(), link.entryId()));
        if (state.facts().type() == GoalType.PRACTICE_TIME && link.minutes() > 0) {
            steps.progress(link.minutes(), LINKED + link.entryId(), "");
            steps.settle();
        }
        return steps.taken();
    }

    private static List<GoalEvent> comeOrGo(GoalState state, GoalCommand command) {
        if (command instanceof RemoveGoal remove) {
            if (state.removed()) {
                return List.of();
            }
            requireVersion(state, remove.expected());
            return List.of(new GoalRemoved(remove.goalId(), remove.actor()));
        }
        return state.removed() ? List.of(new GoalRestored(command.goalId(), command.actor())) : List.of();
    }

    private static void requireThere(GoalState state) {
        if (state.removed()) {
            throw Refusal.notFound("This goal has been removed: restore it first.");
        }
    }

    private static void requireVersion(GoalState state, @Nullable Long expected) {
        if (expected != null && expected != state.version()) {
            throw Refusal.stale("This goal has changed since you read it: read it again.");
        }
    }
}
