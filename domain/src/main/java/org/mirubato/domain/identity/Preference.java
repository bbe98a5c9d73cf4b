package org.mirubato.domain.identity;

import org.jspecify.annotations.Nullable;

/**
 * What a user wants one thing to be.
 *
 * @param name the key, 1 to 64 characters
 * @param json the value as JSON in canonical form; null when nothing is wanted any more
 */
public record Preference(String name, @Nullable String json) {}
