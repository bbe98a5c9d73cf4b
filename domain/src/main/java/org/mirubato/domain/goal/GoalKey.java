package org.mirubato.domain.goal;

import org.mirubato.domain.DerivedId;
import org.mirubato.domain.TextValue;
import org.mirubato.domain.identity.UserId;

/** Where in the log a goal is: follows from its owner and its id, so that nobody reaches what is another's. */
public record GoalKey(String value) implements TextValue {

    /** The place of a goal. */
    public static GoalKey of(UserId owner, GoalId goal) {
        return new GoalKey(DerivedId.of("goal_", owner, goal.value()));
    }

    @Override
    public String toString() {
        return value;
    }
}
