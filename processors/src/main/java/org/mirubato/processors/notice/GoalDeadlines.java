package org.mirubato.processors.notice;

import java.time.LocalDate;
import java.util.List;
import org.mirubato.domain.identity.UserId;

/** Knows which goals are due when. */
@FunctionalInterface
public interface GoalDeadlines {

    /** There are no goals. */
    GoalDeadlines NONE = (user, day) -> List.of();

    /** The goals of which their owner should hear on that day: those that are due soon and not reached. */
    List<Due> on(UserId user, LocalDate day);

    /** A goal, by what it is called. */
    record Due(String goalId, String title) {}
}
