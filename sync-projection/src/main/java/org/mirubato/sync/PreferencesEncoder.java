package org.mirubato.sync;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.UserEvent;
import org.mirubato.domain.identity.PreferencesEvent;
import org.mirubato.domain.identity.PreferencesView;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** A user's preferences: one entity, with the time at which each key was set, so that devices can tell which is the newer one. */
@Component
@Profile("sync")
final class PreferencesEncoder implements EntityEncoder<PreferencesView> {

    private static final String ID = "preferences";

    private final JsonMapper mapper;

    PreferencesEncoder(JsonMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public String kind() {
        return "user_preferences";
    }

    @Override
    public PulledList pulled() {
        return new PulledList("userPreferences", Map.of());
    }

    @Override
    public boolean encodes(Class<?> event) {
        return PreferencesEvent.class.isAssignableFrom(event);
    }

    @Override
    public String idOf(UserEvent event) {
        return ID;
    }

    @Override
    public PreferencesView fold(@Nullable PreferencesView before, UserEvent event, Instant at, long version) {
        return PreferencesView.fold(before, (PreferencesEvent) event, at, version);
    }

    @Override
    public String state(PreferencesView preferences) {
        return mapper.writeValueAsString(preferences);
    }

    @Override
    public PreferencesView entity(String state) {
        return mapper.readValue(state, PreferencesView.class);
    }

    @Override
    public String body(PreferencesView preferences) {
        Map<String, String> changedAt = new LinkedHashMap<>();
        preferences
                .values()
                .forEach((key, kept) -> changedAt.put(key, kept.changedAt().toString()));
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("id", ID);
        body.put("values", preferences.document(mapper::readTree));
        body.put("changedAt", changedAt);
        body.put("version", preferences.version());
        return mapper.writeValueAsString(body);
    }
}
