package org.mirubato.domain.practice;

import java.util.List;

/** Entries that may be one and the same practice. */
public record DuplicatePage(List<Pair> pairs) {

    /** Pairs of which one is likely written down twice are at least this likely. */
    public static final double HIGH = 0.95;

    /** For entries that begin and last alike but do not agree in everything. */
    public static final double MEDIUM = 0.85;

    /** For entries that name no piece and so are easily alike. */
    public static final double LOW = 0.7;

    /**
     * Two entries.
     *
     * @param first the one that was written down first
     * @param confidence 0 to 1
     */
    public record Pair(EntryView first, EntryView second, double confidence) {}
}
