package org.mirubato.query.practice;

import org.jspecify.annotations.Nullable;

/**
 * An entity as it stands in its table.
 *
 * @param version the number of its last event
 * @param view null when there is nothing to show
 */
public record Versioned<V>(long version, @Nullable V view) {}
