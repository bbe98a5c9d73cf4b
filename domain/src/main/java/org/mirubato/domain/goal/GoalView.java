package org.mirubato.domain.goal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.goal.GoalEvent.GoalProgressed;
import org.mirubato.domain.goal.GoalEvent.GoalSet;
import org.mirubato.domain.identity.UserId;

/**
 * A goal as its owner sees it.
 *
 * @param state version included
 * @param history what was added, the newest last
 */
public record GoalView(
        GoalId id, UserId owner, GoalState state, List<Step> history, Instant createdAt, Instant updatedAt) {

    /**
     * Some progress.
     *
     * @param sessionId what was practised; null when nobody has said
     */
    public record Step(
            Instant at,
            double added,
            String notes,
            @Nullable String sessionId) {}

    /**
     * The view after {@code event}. A removed goal keeps its view, since it may be restored.
     *
     * @param before the view so far; null before the goal was set
     * @param at when the event was recorded
     * @param version the event's number within its goal, from 0
     * @return null when the goal was never set
     */
    public static @Nullable GoalView fold(@Nullable GoalView before, GoalEvent event, Instant at, long version) {
        if (before == null && !(event instanceof GoalSet)) {
            return null;
        }
        GoalState now = (before == null ? GoalState.NONE : before.state).on(event);
        List<Step> history = before == null ? List.of() : before.history;
        return new GoalView(
                event.goalId(),
                event.owner(),
                new GoalState(now.facts(), now.words(), now.progress(), now.linked(), now.removed(), version),
                event instanceof GoalProgressed progressed ? more(history, progressed) : history,
                before == null ? at : before.createdAt,
                at);
    }

    public boolean removed() {
        return state.removed();
    }

    public long version() {
        return state.version();
    }

    private static List<Step> more(List<Step> before, GoalProgressed event) {
        List<Step> all = new ArrayList<>(before);
        all.add(new Step(event.at(), event.added(), event.notes(), event.sessionId()));
        return List.copyOf(all.subList(Math.max(0, all.size() - GoalLimits.LONGEST_HISTORY), all.size()));
    }
}
