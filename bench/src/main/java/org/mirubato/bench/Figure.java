package org.mirubato.bench;

import java.util.Locale;

/**
 * One measured figure, printed as a line of six fields with tabs between them: name, value, unit, what it is measured against,
 * goal, {@code met} or {@code short}.
 *
 * @param name dotted, from general to particular, such as {@code render.ratio}
 * @param against what the value is compared with or counted in
 */
public record Figure(String name, double value, String unit, String against, Goal goal) {

    /** A figure that is good when it is large. */
    public static Figure atLeast(double goal, String name, double value, String unit, String against) {
        return new Figure(name, value, unit, against, new Goal(">=", goal));
    }

    /** A figure that is good when it is small. */
    public static Figure atMost(double goal, String name, double value, String unit, String against) {
        return new Figure(name, value, unit, against, new Goal("<=", goal));
    }

    /** A figure that nobody has set a goal for: its goal is {@code -}, which is always met. */
    public static Figure plain(String name, double value, String unit, String against) {
        return new Figure(name, value, unit, against, new Goal("-", 0));
    }

    /** Whether the value reaches the goal; a value that is no number never does. */
    public boolean met() {
        return switch (goal.comparison) {
            case ">=" -> value >= goal.bound;
            case "<=" -> value <= goal.bound;
            default -> !Double.isNaN(value);
        };
    }

    /** The line, without its end. */
    public String line() {
        return String.join("\t", name, number(value), unit, against, goal.text(), met() ? "met" : "short");
    }

    /** What the value should reach: {@code >=} or {@code <=} and a bound, or {@code -}. */
    public record Goal(String comparison, double bound) {

        String text() {
            return comparison.equals("-") ? comparison : comparison + " " + number(bound);
        }
    }

    /** Counts as they are, anything else with three digits that matter. */
    private static String number(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            return String.format(Locale.ROOT, "%.0f", value);
        }
        int decimals = Math.max(0, 2 - (int) Math.floor(Math.log10(Math.abs(value))));
        return Double.isFinite(value)
                ? String.format(Locale.ROOT, "%." + decimals + "f", value)
                : String.valueOf(value);
    }
}
