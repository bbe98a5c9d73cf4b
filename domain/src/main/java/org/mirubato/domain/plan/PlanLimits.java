package org.mirubato.domain.plan;

/** How much plans may hold; more is refused. Texts are counted in UTF-16 units. */
public final class PlanLimits {

    /** Occurrences that one schedule makes at once. */
    public static final int MOST_OCCURRENCES = 400;

    /** A schedule without an end is made into occurrences so many days ahead. */
    public static final int HORIZON_DAYS = 90;

    /** The longest time of a calendar that is asked for at once. */
    public static final int MOST_DAYS = 400;

    public static final int MOST_SEGMENTS = 50;
    public static final int MOST_PIECES = 50;
    public static final int MOST_WORDS = 50;
    public static final int MOST_PROMPTS = 20;
    public static final int MOST_EXTRA_FIELDS = 50;
    public static final int LONGEST_TITLE = 255;
    public static final int LONGEST_PROMPT = 500;
    public static final int LONGEST_RULE = 500;

    /** A description, instructions, notes. */
    public static final int LONGEST_TEXT = 20_000;

    /** One JSON object that we keep without looking into it, or all unknown fields together. */
    public static final int LONGEST_JSON = 32_000;

    /** All fields of one piece that we don't know, as JSON. */
    public static final int LONGEST_EXTRA_OF_PIECE = 2_000;

    /** All segments of one occurrence together. */
    public static final int LONGEST_SEGMENTS = 100_000;

    private PlanLimits() {}
}
