package org.mirubato.infra.notices;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.mirubato.domain.goal.GoalFacts;
import org.mirubato.domain.goal.GoalQuery;
import org.mirubato.domain.goal.GoalQuery.GoalFilter;
import org.mirubato.domain.goal.GoalQuery.GoalPage;
import org.mirubato.domain.goal.GoalQuery.ListGoals;
import org.mirubato.domain.goal.GoalStatus;
import org.mirubato.domain.goal.GoalView;
import org.mirubato.domain.identity.UserId;
import org.mirubato.processors.notice.GoalDeadlines;

/** The goals that somebody works on: each is told of a week before its day, the day before, and on the day itself. */
final class ActiveGoals implements GoalDeadlines {

    private static final Set<Long> DAYS_BEFORE = Set.of(7L, 1L, 0L);

    private final QueryGateway queries;

    ActiveGoals(QueryGateway queries) {
        this.queries = queries;
    }

    @Override
    public List<Due> on(UserId user, LocalDate day) {
        List<Due> due = new ArrayList<>();
        GoalFilter active = new GoalFilter(GoalStatus.ACTIVE, null, null);
        String cursor = null;
        do {
            GoalPage page = queries.query(
                            new ListGoals(user, active, cursor, GoalQuery.MOST_PER_PAGE),
                            ResponseTypes.instanceOf(GoalPage.class))
                    .join();
            page.goals().stream()
                    .filter(goal -> isDue(goal, day))
                    .map(goal -> new Due(goal.id().value(), title(goal)))
                    .forEach(due::add);
            cursor = page.next();
        } while (cursor != null);
        return due;
    }

    private static boolean isDue(GoalView goal, LocalDate day) {
        LocalDate target = goal.state().facts().targetDate();
        return target != null
                && !target.equals(GoalFacts.NO_DATE)
                && DAYS_BEFORE.contains(ChronoUnit.DAYS.between(day, target));
    }

    private static String title(GoalView goal) {
        String title = goal.state().words().title();
        return title == null ? "" : title;
    }
}
