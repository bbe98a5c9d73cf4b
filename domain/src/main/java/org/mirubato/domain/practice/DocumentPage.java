package org.mirubato.domain.practice;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list of entries, each as the JSON text of its {@link EntryDocument}, without what its pieces mean in the catalogue.
 *
 * @param next the cursor of the page behind this one; null when this is the last
 * @param facets by the name of a field, its most frequent values; empty unless asked for
 * @param catalogued whether the viewer has a catalogue, in which pieces of the entries may mean something
 */
public record DocumentPage(
        List<String> documents, @Nullable String next, Map<String, List<Facet>> facets, boolean catalogued) {

    /** A value and the number of entries that have it. */
    public record Facet(String value, int count) {}
}
