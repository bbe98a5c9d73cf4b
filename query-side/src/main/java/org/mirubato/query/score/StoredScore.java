package org.mirubato.query.score;

import org.jspecify.annotations.Nullable;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.score.ScoreId;
import org.mirubato.domain.score.ScoreView;

/**
 * A score as it stands in the table.
 *
 * @param version the number of its last event
 * @param hash of its file, also once it is deleted; empty when that is not known
 * @param view null once it is deleted
 */
record StoredScore(
        ScoreId id,
        UserId owner,
        long version,
        String hash,
        @Nullable ScoreView view) {}
