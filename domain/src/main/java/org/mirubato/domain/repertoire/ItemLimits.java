package org.mirubato.domain.repertoire;

/** How much an item may hold; more is refused. Texts are counted in UTF-16 units. */
public final class ItemLimits {

    public static final int MOST_LINKS = 50;
    public static final int LONGEST_LINK = 2_000;
    public static final int MOST_TAGS = 50;
    public static final int MOST_PERFORMANCES = 200;

    /** What is said about one performance. */
    public static final int LONGEST_NOTE = 500;

    public static final int HARDEST = 5;

    /** Changes of status, and of tempo, that are shown: the newest. */
    public static final int LONGEST_HISTORY = 500;

    private ItemLimits() {}
}
