package org.mirubato.domain.practice;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list of entries.
 *
 * @param next the cursor of the page behind this one; null when this is the last
 */
public record EntryPage(List<EntryView> entries, @Nullable String next) {}
