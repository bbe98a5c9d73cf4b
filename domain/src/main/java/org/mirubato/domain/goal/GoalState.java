package org.mirubato.domain.goal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.goal.GoalEvent.EntryLinked;
import org.mirubato.domain.goal.GoalEvent.GoalChanged;
import org.mirubato.domain.goal.GoalEvent.GoalProgressed;
import org.mirubato.domain.goal.GoalEvent.GoalRemoved;
import org.mirubato.domain.goal.GoalEvent.GoalRestored;
import org.mirubato.domain.goal.GoalEvent.GoalSet;
import org.mirubato.domain.goal.GoalEvent.GoalStatusChanged;
import org.mirubato.domain.practice.EntryId;

/**
 * What a goal must remember in order to decide.
 *
 * @param facts every field has a value once the goal was set
 * @param linked the entries that count for it
 * @param version the number of its last event; -1 before the first
 */
public record GoalState(
        GoalFacts facts, GoalWords words, Progress progress, List<EntryId> linked, boolean removed, long version) {

    /**
     * How near it is.
     *
     * @param automatic whether it was completed by reaching its target
     * @param completedAt null unless it is completed
     * @param sessions what has counted already, the newest last
     */
    public record Progress(
            GoalStatus status,
            double value,
            boolean automatic,
            @Nullable Instant completedAt,
            List<String> sessions) {

        private Progress with(GoalProgressed event) {
            return new Progress(status, event.value(), automatic, completedAt, sessions(event.sessionId()));
        }

        private Progress with(GoalStatusChanged event) {
            boolean completed = event.to() == GoalStatus.COMPLETED;
            return new Progress(
                    event.to(), value, completed && event.automatic(), completed ? event.at() : null, sessions);
        }

        private List<String> sessions(@Nullable String one) {
            if (one == null) {
                return sessions;
            }
            List<String> all = new ArrayList<>(sessions);
            all.add(one);
            return List.copyOf(all.subList(Math.max(0, all.size() - GoalLimits.MOST_SESSIONS), all.size()));
        }
    }

    /** Before the first event. */
    public static final GoalState NONE = new GoalState(
            GoalFacts.BLANK,
            GoalWords.BLANK,
            new Progress(GoalStatus.ACTIVE, 0, false, null, List.of()),
            List.of(),
            false,
            -1);

    /** Whether the goal was ever set. */
    boolean exists() {
        return version >= 0;
    }

    /** What it is to reach; 0 when it is not counted. */
    public double target() {
        Double target = facts.target();
        return target == null ? 0 : target;
    }

    /** Whether it is counted and has been reached. */
    boolean reached() {
        return target() > 0 && progress.value >= target();
    }

    /** The state after {@code event}. */
    public GoalState on(GoalEvent event) {
        if (event instanceof GoalSet set) {
            return said(set.facts(), set.words());
        }
        if (event instanceof GoalChanged changed) {
            return said(changed.facts(), changed.words());
        }
        if (event instanceof GoalProgressed progressed) {
            return with(progress.with(progressed), linked, removed);
        }
        if (event instanceof GoalStatusChanged changed) {
            return with(progress.with(changed), linked, removed);
        }
        if (event instanceof EntryLinked link) {
            List<EntryId> more = new ArrayList<>(linked);
            more.add(link.entryId());
            return with(progress, List.copyOf(more), removed);
        }
        return with(progress, linked, event instanceof GoalRemoved || (removed && !(event instanceof GoalRestored)));
    }

    private GoalState said(@Nullable GoalFacts newFacts, @Nullable GoalWords newWords) {
        return new GoalState(
                newFacts == null ? facts : newFacts.over(facts),
                newWords == null ? words : newWords.over(words),
                progress,
                linked,
                removed,
                version + 1);
    }

    private GoalState with(Progress now, List<EntryId> entries, boolean gone) {
        return new GoalState(facts, words, now, entries, gone, version + 1);
    }
}
