package org.mirubato.sync;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.UserEvent;
import org.mirubato.domain.practice.PracticeSessionEvent;
import org.mirubato.domain.practice.PracticeSessionView;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Practice sessions while they run, so that another device can show them and end them. */
@Component
@Profile("sync")
final class SessionEncoder implements EntityEncoder<PracticeSessionView> {

    private final JsonMapper mapper;

    SessionEncoder(JsonMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public String kind() {
        return "session";
    }

    @Override
    public boolean encodes(Class<?> event) {
        return PracticeSessionEvent.class.isAssignableFrom(event);
    }

    @Override
    public String idOf(UserEvent event) {
        return ((PracticeSessionEvent) event).sessionId().value();
    }

    @Override
    public @Nullable PracticeSessionView fold(
            @Nullable PracticeSessionView before, UserEvent event, Instant at, long version) {
        return PracticeSessionView.fold(before, (PracticeSessionEvent) event, at, version);
    }

    @Override
    public String state(PracticeSessionView session) {
        return mapper.writeValueAsString(session);
    }

    @Override
    public PracticeSessionView entity(String state) {
        return mapper.readValue(state, PracticeSessionView.class);
    }

    @Override
    public String body(PracticeSessionView session) {
        return mapper.writeValueAsString(session.document(mapper::readTree));
    }
}
