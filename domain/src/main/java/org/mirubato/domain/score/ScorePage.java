package org.mirubato.domain.score;

import java.util.List;

/**
 * A part of a library.
 *
 * @param total how many scores match in all
 */
public record ScorePage(List<ScoreView> items, int total) {}
