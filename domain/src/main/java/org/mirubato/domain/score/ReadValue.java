package org.mirubato.domain.score;

import org.jspecify.annotations.Nullable;

/**
 * One value that a reader took from a score, or that its user gave.
 *
 * @param value in the field's canonical form; empty only where the user says that there is none
 * @param confidence 0 to 1
 * @param source what it was read from: {@code glyphs}, {@code text} or {@code metadata}
 * @param place where it stands; null when it stands on no page
 */
public record ReadValue(
        ReadField field,
        String value,
        double confidence,
        String source,
        @Nullable Place place) {}
