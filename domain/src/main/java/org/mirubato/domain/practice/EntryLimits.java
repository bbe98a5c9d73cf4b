package org.mirubato.domain.practice;

/** How much an entry may hold; more is refused. Texts are counted in UTF-16 units. */
public final class EntryLimits {

    /** A day of 24 hours. */
    public static final int MOST_MINUTES = 24 * 60;

    /** The same in seconds. */
    public static final int MOST_SECONDS = MOST_MINUTES * 60;

    public static final int MOST_PIECES = 50;
    public static final int MOST_TAGS = 50;
    public static final int MOST_TECHNIQUES = 50;
    public static final int MOST_GOALS = 50;
    public static final int MOST_EXTRA_FIELDS = 50;

    /** An instrument, a tag, a technique, an id. */
    public static final int LONGEST_WORD = 100;

    /** A title, a composer, the measures of a piece. */
    public static final int LONGEST_LINE = 255;

    /** The id of a piece may be made of its title and its composer. */
    public static final int LONGEST_SCORE_ID = 600;

    public static final int LONGEST_NOTES = 20_000;

    /** The metadata, and all fields that we don't know together, as JSON. */
    public static final int LONGEST_JSON = 32_000;

    /** All fields of one piece that we don't know, as JSON. */
    public static final int LONGEST_EXTRA_OF_PIECE = 2_000;

    /** Entries that one entry is known to be no duplicate of. */
    public static final int MOST_DISMISSALS = 100;

    public static final int FASTEST_TEMPO = 1_000;

    private EntryLimits() {}
}
