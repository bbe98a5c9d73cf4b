package org.mirubato.domain.score;

import java.util.List;

/**
 * What an erased user leaves behind in the library.
 *
 * @param scores all that were the user's
 * @param files what was in them and nobody else has a score of
 */
public record ErasedLibrary(List<ScoreId> scores, List<ContentHash> files) {

    public ErasedLibrary {
        scores = List.copyOf(scores);
        files = List.copyOf(files);
    }
}
