package org.mirubato.query.score;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.score.ScoreEvent;
import org.mirubato.domain.score.ScoreEvent.ScoreUploaded;
import org.mirubato.domain.score.ScoreFold;

/** What one batch of events makes of the scores it touches: the last state of each. Used by one thread. */
final class ScoreListBatch {

    private final Map<String, StoredScore> known;
    private final Map<String, StoredScore> changed = new TreeMap<>();
    private final Map<String, Long> positions = new TreeMap<>();

    /** @param known the touched scores as they are stored, by id */
    ScoreListBatch(Map<String, StoredScore> known) {
        this.known = known;
    }

    /** Takes an event in, unless its score has seen it. A fold that fails leaves the batch as it was. */
    void apply(ScoreEvent event, Instant at, long version, long position) {
        String id = event.scoreId().value();
        StoredScore before = changed.getOrDefault(id, known.get(id));
        if (before != null && before.version() >= version) {
            return;
        }
        changed.put(
                id,
                new StoredScore(
                        event.scoreId(),
                        event.owner(),
                        version,
                        hash(before, event),
                        ScoreFold.fold(before == null ? null : before.view(), event, at, version)));
        positions.merge(event.owner().value(), position, Math::max);
    }

    private static String hash(@Nullable StoredScore before, ScoreEvent event) {
        if (event instanceof ScoreUploaded uploaded) {
            return uploaded.hash().value();
        }
        return before == null ? "" : before.hash();
    }

    /** The scores to store, by ascending id. */
    Collection<StoredScore> changed() {
        return changed.values();
    }

    /** How far in the log each touched library is now, by ascending owner. */
    Map<String, Long> positions() {
        return positions;
    }
}
