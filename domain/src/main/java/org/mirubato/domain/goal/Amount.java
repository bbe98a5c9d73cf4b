package org.mirubato.domain.goal;

import org.jspecify.annotations.Nullable;
import org.mirubato.domain.Refusal;

/** Numbers of goals: to a thousandth, so that what is added up stays what people see. */
final class Amount {

    private static final double PARTS = 1_000;

    private Amount() {}

    /**
     * The number as it is kept.
     *
     * @throws Refusal (invalid) when it is none, or out of bounds
     */
    static @Nullable Double checked(String what, @Nullable Double number, double least) {
        if (number == null) {
            return null;
        }
        if (!Double.isFinite(number) || number < least || number > GoalLimits.MOST) {
            throw Refusal.invalid(
                    "Give " + what + " as a number from " + (long) least + " to " + (long) GoalLimits.MOST + ".");
        }
        return rounded(number);
    }

    static double rounded(double number) {
        return Math.round(number * PARTS) / PARTS;
    }

    /** Never less than nothing, never more than the most. */
    static double sum(double one, double other) {
        return rounded(Math.max(0, Math.min(GoalLimits.MOST, one + other)));
    }
}
