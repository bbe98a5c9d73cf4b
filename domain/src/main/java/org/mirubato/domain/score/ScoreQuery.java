package org.mirubato.domain.score;

import org.mirubato.domain.identity.UserId;

/** What can be asked about scores; each question carries the user who asks, and sees that user's scores alone. */
public sealed interface ScoreQuery {

    /** Who asks. */
    UserId viewer();

    /**
     * A page of the viewer's library, answered by a {@link ScorePage}.
     *
     * @param words words that title or composer must contain, folded for case and accents; empty for all
     * @param limit 1 to 100
     */
    record ListScores(UserId viewer, String words, SortBy sortBy, boolean ascending, int limit, int offset)
            implements ScoreQuery {}

    /** One score in full, answered by an {@code Optional<ScoreView>}; refused when it is somebody else's. */
    record FindScore(UserId viewer, ScoreId scoreId) implements ScoreQuery {}

    /** The viewer's newest score with this content, answered by an {@code Optional<ScoreView>}. */
    record FindScoreByContent(UserId viewer, ContentHash hash) implements ScoreQuery {}

    /**
     * What there is to remove of an erased user, answered by an {@code Optional<ErasedLibrary>}; empty while the library has not
     * heard of the erasure.
     *
     * @param position of the erasure in the log
     */
    record FindErasedLibrary(UserId viewer, long position) implements ScoreQuery {}

    /** By what a library is ordered. */
    enum SortBy {
        TITLE,
        COMPOSER,
        CREATED
    }
}
