package org.mirubato.domain.goal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.practice.EntryView;

/** What can be asked about goals; each question carries the user who asks, and sees that user's goals alone. */
public sealed interface GoalQuery {

    /** The longest page there is. */
    int MOST_PER_PAGE = 200;

    /** The most entries that are shown with a goal, the newest. */
    int MOST_RECENT = 10;

    /** Who asks. */
    UserId viewer();

    /**
     * A page of the viewer's goals, the newest first, answered by a {@link GoalPage}. Removed ones are not in it.
     *
     * @param filter what they must be
     * @param after the cursor of the page before; null for the first page
     * @param limit 1 to {@link #MOST_PER_PAGE}
     */
    record ListGoals(
            UserId viewer, GoalFilter filter, @Nullable String after, int limit) implements GoalQuery {}

    /** One goal, answered by an {@code Optional<GoalView>}; a removed one too. */
    record FindGoal(UserId viewer, GoalId goalId) implements GoalQuery {}

    /** What was practised for a goal, answered by a {@link GoalPractice}. */
    record FindGoalPractice(UserId viewer, GoalId goalId) implements GoalQuery {}

    /**
     * What goals must be to be listed; null for anything.
     *
     * @param scoreId the piece they are about, in any of its forms
     */
    record GoalFilter(
            @Nullable GoalStatus status,
            @Nullable GoalType type,
            @Nullable String scoreId) {}

    /**
     * Some goals.
     *
     * @param next the cursor of the page behind this one; null when this is the last
     */
    record GoalPage(List<GoalView> goals, @Nullable String next) {

        public GoalPage {
            goals = List.copyOf(goals);
        }
    }

    /**
     * What was practised for a goal: the entries that name it, or that are linked to it.
     *
     * @param count how many
     * @param minutes how long, together
     * @param recent the newest, the newest first
     */
    record GoalPractice(int count, int minutes, List<EntryView> recent) {

        public GoalPractice {
            recent = List.copyOf(recent);
        }
    }
}
