package org.mirubato.domain.goal;

/** How much a goal may hold; more is refused. Texts are counted in UTF-16 units. */
public final class GoalLimits {

    public static final int LONGEST_TITLE = 200;
    public static final int LONGEST_DESCRIPTION = 5_000;
    public static final int LONGEST_NOTES = 2_000;
    public static final int LONGEST_PLAN = 8_000;
    public static final int MOST_MILESTONES = 100;
    public static final int MOST_MEASURES = 100;
    public static final int MOST_EXTRA_FIELDS = 50;

    /** All fields that we don't know together, as JSON. */
    public static final int LONGEST_EXTRA_FIELDS = 32_000;

    /** All fields of one milestone that we don't know, as JSON. */
    public static final int LONGEST_EXTRA_OF_MILESTONE = 2_000;

    /** A target, a value, and what is added at once. */
    public static final double MOST = 1_000_000_000;

    public static final int MOST_LINKED = 2_000;

    /** Sessions whose progress is known, the newest: one of them adds nothing a second time. */
    public static final int MOST_SESSIONS = 2_000;

    /** Steps of progress that are shown, the newest. */
    public static final int LONGEST_HISTORY = 200;

    private GoalLimits() {}
}
