package org.mirubato.query.score;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.queryhandling.QueryHandler;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.score.ErasedLibrary;
import org.mirubato.domain.score.ListScoresToReread;
import org.mirubato.domain.score.ScorePage;
import org.mirubato.domain.score.ScoreQuery.FindErasedLibrary;
import org.mirubato.domain.score.ScoreQuery.FindScore;
import org.mirubato.domain.score.ScoreQuery.FindScoreByContent;
import org.mirubato.domain.score.ScoreQuery.ListScores;
import org.mirubato.domain.score.ScoreView;
import org.mirubato.query.cache.ReadCache;
import org.mirubato.query.score.LibraryTable.Edition;
import org.mirubato.query.score.LibraryTable.Stamp;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Answers questions about scores. What is cached carries in its key the edition that was read before the answer was made: it
 * may be newer than its key says, never older.
 */
@Component
@Profile("query")
class ScoreLibrary {

    /** Raised when the stored form of a view changes, so that an older node's answers are not read. */
    private static final String FORM = "2";

    private static final Duration LIST_TTL = Duration.ofMinutes(10);
    private static final Duration SCORE_TTL = Duration.ofMinutes(30);

    private final LibraryTable table;
    private final ReadCache cache;
    private final ScoreViewJson json;

    ScoreLibrary(LibraryTable table, ReadCache cache, ScoreViewJson json) {
        this.table = table;
        this.cache = cache;
        this.json = json;
    }

    @QueryHandler
    ScorePage handle(ListScores query) {
        String edition = table.edition(query.viewer()).map(Edition::toString).orElse("none");
        String key = "list:" + FORM + ":" + query.viewer() + ":" + edition + ":" + digest(query);
        return json.page(cache.get(key, LIST_TTL, () -> json.bytes(table.list(query))));
    }

    @QueryHandler
    ScorePage handle(ListScoresToReread query) {
        return table.toReread(query);
    }

    @QueryHandler
    Optional<ErasedLibrary> handle(FindErasedLibrary query) {
        return table.erased(query.viewer(), query.position());
    }

    /** @throws Refusal when the score is somebody else's */
    @QueryHandler
    Optional<ScoreView> handle(FindScore query) {
        Optional<Stamp> stamp = table.stamp(query.scoreId());
        if (stamp.isEmpty()) {
            return Optional.empty();
        }
        if (!stamp.get().owner().equals(query.viewer())) {
            throw Refusal.forbidden("This score belongs to somebody else.");
        }
        String key = "score:" + FORM + ":" + query.scoreId() + ":" + stamp.get().edition();
        byte[] view = cache.get(
                key,
                SCORE_TTL,
                () -> table.find(query.scoreId()).map(json::bytes).orElse(new byte[0]));
        return view.length == 0 ? Optional.empty() : Optional.of(json.view(view));
    }

    @QueryHandler
    Optional<ScoreView> handle(FindScoreByContent query) {
        return table.newest(query.viewer(), query.hash());
    }

    /** 128 bits of what is asked: the words of a search do not belong in a key. */
    private static String digest(ListScores query) {
        return UUID.nameUUIDFromBytes(query.toString().getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
