package org.mirubato.domain.goal;

import org.jspecify.annotations.Nullable;

/**
 * What somebody says about a goal; null is what nothing is said about.
 *
 * @param value how far it is, in whole: what is said counts instead of what was there
 */
public record GoalChange(
        GoalFacts facts,
        GoalWords words,
        @Nullable GoalStatus status,
        @Nullable Double value) {

    /** Says nothing. */
    public static final GoalChange NONE = new GoalChange(GoalFacts.NONE, GoalWords.NONE, null, null);

    /** @throws org.mirubato.domain.Refusal (invalid) when the value is none */
    public GoalChange {
        value = Amount.checked("the current value", value, 0);
    }
}
