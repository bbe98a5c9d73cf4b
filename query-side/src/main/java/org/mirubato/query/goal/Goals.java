package org.mirubato.query.goal;

import java.util.List;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;
import org.mirubato.domain.goal.GoalQuery.FindGoal;
import org.mirubato.domain.goal.GoalQuery.FindGoalPractice;
import org.mirubato.domain.goal.GoalQuery.GoalPage;
import org.mirubato.domain.goal.GoalQuery.GoalPractice;
import org.mirubato.domain.goal.GoalQuery.ListGoals;
import org.mirubato.domain.goal.GoalView;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Answers questions about goals. */
@Component
@Profile("query")
class Goals {

    private final GoalTable goals;
    private final GoalEntryTable entries;

    Goals(GoalTable goals, GoalEntryTable entries) {
        this.goals = goals;
        this.entries = entries;
    }

    /** @throws org.mirubato.domain.Refusal (invalid) when the cursor can't be read */
    @QueryHandler
    GoalPage handle(ListGoals query) {
        return goals.list(query);
    }

    @QueryHandler
    Optional<GoalView> handle(FindGoal query) {
        return goals.find(query.viewer(), query.goalId());
    }

    @QueryHandler
    GoalPractice handle(FindGoalPractice query) {
        return goals.find(query.viewer(), query.goalId())
                .map(entries::of)
                .orElseGet(() -> new GoalPractice(0, 0, List.of()));
    }
}
