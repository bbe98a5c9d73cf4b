package org.mirubato.domain.goal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.goal.GoalEvent.GoalProgressed;
import org.mirubato.domain.goal.GoalEvent.GoalStatusChanged;

/** The events of one decision, each decided on the state that those before it leave. */
final class Steps {

    private final GoalCommand command;
    private final Instant at;
    private final List<GoalEvent> taken = new ArrayList<>();
    private GoalState state;

    Steps(GoalState state, GoalCommand command, Instant at) {
        this.state = state;
        this.command = command;
        this.at = at;
    }

    List<GoalEvent> taken() {
        return List.copyOf(taken);
    }

    void add(GoalEvent event) {
        taken.add(event);
        state = state.on(event);
    }

    /** Brings the value to what is said; null says nothing. */
    void value(@Nullable Double value) {
        if (value != null) {
            progress(value - state.progress().value(), null, "");
        }
    }

    /** Adds to the value, unless that changes nothing or the session has counted already. */
    void progress(double added, @Nullable String sessionId, String notes) {
        GoalState.Progress before = state.progress();
        if (sessionId != null && before.sessions().contains(sessionId)) {
            return;
        }
        double value = Amount.sum(before.value(), added);
        if (value != before.value() || sessionId != null) {
            add(new GoalProgressed(
                    command.goalId(),
                    command.actor(),
                    at,
                    Amount.rounded(value - before.value()),
                    value,
                    sessionId,
                    notes));
        }
    }

    /**
     * The status that is said, else the one that follows. Who says active of a goal that has just been reached has not heard of
     * that yet.
     */
    void status(@Nullable GoalStatus said) {
        GoalStatus now = state.progress().status();
        if (said == GoalStatus.ACTIVE && state.reached()) {
            if (now != GoalStatus.COMPLETED) {
                change(GoalStatus.COMPLETED, true);
            }
        } else if (said == null || said == now) {
            settle();
        } else {
            change(said, false);
        }
    }

    /** Completes what has been reached, and opens what was reached and is not any more. */
    void settle() {
        GoalState.Progress progress = state.progress();
        if (progress.status() == GoalStatus.ACTIVE && state.reached()) {
            change(GoalStatus.COMPLETED, true);
        } else if (progress.status() == GoalStatus.COMPLETED && progress.automatic() && !state.reached()) {
            change(GoalStatus.ACTIVE, true);
        }
    }

    private void change(GoalStatus to, boolean automatic) {
        add(new GoalStatusChanged(
                command.goalId(), command.actor(), at, state.progress().status(), to, automatic));
    }
}
