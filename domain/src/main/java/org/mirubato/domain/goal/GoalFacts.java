package org.mirubato.domain.goal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.practice.Sparse;

/**
 * The part of a goal that tells nothing private. Null is what nothing is said about.
 *
 * @param target what the value is to reach; 0 for a goal that is not counted
 * @param targetDate by when; {@link #NO_DATE} for no day in particular
 */
public record GoalFacts(
        @Nullable GoalType type,
        @Nullable Double target,
        @Nullable LocalDate targetDate) {

    /** Says that there is no day; a field that is null says nothing. */
    public static final LocalDate NO_DATE = LocalDate.EPOCH;

    /** Says nothing. */
    public static final GoalFacts NONE = new GoalFacts(null, null, null);

    /** A goal's facts before anything is said about them. */
    static final GoalFacts BLANK = new GoalFacts(GoalType.CUSTOM, 0.0, NO_DATE);

    /** @throws org.mirubato.domain.Refusal (invalid) when the target is none */
    public GoalFacts {
        target = Amount.checked("the target", target, 0);
    }

    /** These facts, and those of {@code before} that these say nothing about. */
    GoalFacts over(GoalFacts before) {
        return new GoalFacts(
                Sparse.or(type, before.type),
                Sparse.or(target, before.target),
                Sparse.or(targetDate, before.targetDate));
    }

    /** What these facts say that {@code before} did not; null when that is nothing. */
    @Nullable
    GoalFacts beyond(GoalFacts before) {
        GoalFacts news = new GoalFacts(
                Sparse.unless(type, before.type),
                Sparse.unless(target, before.target),
                Sparse.unless(targetDate, before.targetDate));
        return news.equals(NONE) ? null : news;
    }
}
