package org.mirubato.query.score;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.mirubato.domain.score.ScorePage;
import org.mirubato.domain.score.ScoreView;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;

/** The envelope of every answer about scores, and the tags by which a client asks whether it still holds. */
final class Answers {

    /** Raised when a document's form changes, so that no client keeps the old one. */
    private static final String FORM = "2";

    private Answers() {}

    static ResponseEntity<Map<String, Object>> of(Map<String, Object> data, String tag) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("success", true);
        body.put("data", data);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache().cachePrivate())
                .eTag(tag)
                .body(body);
    }

    static String tag(ScoreView score) {
        return "W/\"" + FORM + "-" + score.version() + "\"";
    }

    static String tag(ScorePage page) {
        StringBuilder shown = new StringBuilder().append(page.total());
        page.items()
                .forEach(score ->
                        shown.append(' ').append(score.id()).append(':').append(score.version()));
        UUID digest = UUID.nameUUIDFromBytes(shown.toString().getBytes(StandardCharsets.UTF_8));
        return "W/\"" + FORM + "-" + digest + "\"";
    }
}
