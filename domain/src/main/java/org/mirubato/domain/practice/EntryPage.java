package org.mirubato.domain.practice;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list of entries.
 *
 * @param next the cursor of the page behind this one; null when this is the last
 * @param facets by the name of a field, its most frequent values; empty unless asked for
 * @param catalogued whether the viewer has a catalogue, in which pieces of the entries may mean something
 */
public record EntryPage(
        List<EntryView> entries, @Nullable String next, Map<String, List<Facet>> facets, boolean catalogued) {

    /** A value and the number of entries that have it. */
    public record Facet(String value, int count) {}
}
