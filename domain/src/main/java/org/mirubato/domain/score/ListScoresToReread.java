package org.mirubato.domain.score;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Asks for scores of all users that were read by others than the readers of today, answered by a {@link ScorePage} whose total is
 * that of all such scores behind {@code after}. Scores whose processing is not completed are left out: they are read by it.
 *
 * @param readers what {@link Reading#reader()} is where nothing has to be read anew
 * @param only this score, or null for all
 * @param after the last score of the page before; null for the first page
 * @param limit 1 to 100
 */
public record ListScoresToReread(
        Set<String> readers,
        @Nullable ScoreId only,
        @Nullable ScoreId after,
        int limit) {

    /** Keeps a copy of the set. */
    public ListScoresToReread {
        readers = Set.copyOf(readers);
    }
}
