package org.mirubato.query.score;

import java.nio.charset.StandardCharsets;
import org.mirubato.domain.score.ScorePage;
import org.mirubato.domain.score.ScoreView;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** How views are kept in the database and in the cache. */
@Component
@Profile("query")
class ScoreViewJson {

    private static final String NUL = "\\u0000";
    private static final String INSTEAD = "\\ufffd";

    private final JsonMapper mapper;

    ScoreViewJson(JsonMapper mapper) {
        this.mapper = mapper;
    }

    /** The text of a column; the one character that PostgreSQL can't hold is replaced. */
    String column(ScoreView view) {
        return mapper.writeValueAsString(view).replace(NUL, INSTEAD);
    }

    ScoreView view(String column) {
        return mapper.readValue(column, ScoreView.class);
    }

    byte[] bytes(Object answer) {
        return mapper.writeValueAsString(answer).getBytes(StandardCharsets.UTF_8);
    }

    ScoreView view(byte[] bytes) {
        return mapper.readValue(bytes, ScoreView.class);
    }

    ScorePage page(byte[] bytes) {
        return mapper.readValue(bytes, ScorePage.class);
    }
}
