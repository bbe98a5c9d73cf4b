package org.mirubato.sync;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.UserEvent;
import org.mirubato.domain.practice.EntryDocument;
import org.mirubato.domain.practice.EntryFold;
import org.mirubato.domain.practice.EntryView;
import org.mirubato.domain.practice.LogbookEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Logbook entries. A removed one is gone for devices, but may come back as it was. */
@Component
@Profile("sync")
final class EntryEncoder implements EntityEncoder<EntryView> {

    private final JsonMapper mapper;

    EntryEncoder(JsonMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public String kind() {
        return "logbook_entry";
    }

    @Override
    public PulledList pulled() {
        return new PulledList(
                "entries",
                Map.of(
                        "goalIds",
                        "goal_ids",
                        "sessionId",
                        "session_id",
                        "createdAt",
                        "created_at",
                        "updatedAt",
                        "updated_at"));
    }

    @Override
    public boolean encodes(Class<?> event) {
        return LogbookEvent.class.isAssignableFrom(event);
    }

    @Override
    public String idOf(UserEvent event) {
        return ((LogbookEvent) event).entryId().value();
    }

    @Override
    public @Nullable EntryView fold(@Nullable EntryView before, UserEvent event, Instant at, long version) {
        return EntryFold.fold(before, (LogbookEvent) event, at, version);
    }

    @Override
    public String state(EntryView entry) {
        return mapper.writeValueAsString(entry);
    }

    @Override
    public EntryView entity(String state) {
        return mapper.readValue(state, EntryView.class);
    }

    @Override
    public @Nullable String body(EntryView entry) {
        return entry.removed() ? null : mapper.writeValueAsString(EntryDocument.of(entry, mapper::readTree));
    }
}
