package org.mirubato.query.piece;

import java.time.Duration;
import java.util.List;
import org.mirubato.domain.piece.Composers;
import org.mirubato.query.cache.ReadCache;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The composers that everybody may be offered. What was found is kept for all users: nothing of anybody's own is in it. */
@Component
@Profile("query")
class ComposerCatalogue {

    /** Raised whenever the table of composers changes. */
    private static final String EDITION = "1";

    private static final Duration TTL = Duration.ofHours(1);

    private final ReadCache cache;
    private final JsonMapper json = JsonMapper.shared();

    ComposerCatalogue(ReadCache cache) {
        this.cache = cache;
    }

    /**
     * Canonical names in which each of the words begins a word, in the order of the surnames.
     *
     * @param words folded, at least one
     */
    List<String> with(List<String> words, int limit) {
        String asked = String.join(" ", words);
        byte[] found = cache.get(
                "composers:" + EDITION + ":" + limit + ":" + asked,
                TTL,
                () -> json.writeValueAsBytes(Composers.search(asked, limit)));
        return List.of(json.readValue(found, String[].class));
    }
}
