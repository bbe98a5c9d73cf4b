package org.mirubato.sync;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.UserEvent;
import org.mirubato.domain.score.ScoreDocument;
import org.mirubato.domain.score.ScoreEvent;
import org.mirubato.domain.score.ScoreFold;
import org.mirubato.domain.score.ScoreView;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Scores, in full with their pages. */
@Component
@Profile("sync")
final class ScoreEncoder implements EntityEncoder<ScoreView> {

    private final JsonMapper mapper;

    ScoreEncoder(JsonMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public String kind() {
        return "score";
    }

    @Override
    public boolean encodes(Class<?> event) {
        return ScoreEvent.class.isAssignableFrom(event);
    }

    @Override
    public String idOf(UserEvent event) {
        return ((ScoreEvent) event).scoreId().value();
    }

    @Override
    public @Nullable ScoreView fold(@Nullable ScoreView before, UserEvent event, Instant at, long version) {
        return ScoreFold.fold(before, (ScoreEvent) event, at, version);
    }

    @Override
    public String state(ScoreView score) {
        return mapper.writeValueAsString(score);
    }

    @Override
    public ScoreView entity(String state) {
        return mapper.readValue(state, ScoreView.class);
    }

    @Override
    public String body(ScoreView score) {
        return mapper.writeValueAsString(ScoreDocument.detail(score));
    }
}
