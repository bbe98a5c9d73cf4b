package org.mirubato.domain.insight;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What one value of a dimension has of the practice.
 *
 * @param name a word, a technique, a title or a composer
 * @param composer of a piece; null where none is named, and for everything that is no piece
 * @param last the last of the days
 */
public record Share(String name, @Nullable String composer, int minutes, int sessions, LocalDate last) {}
