package org.mirubato.infra.sync;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.mirubato.infra.cache.NotesAwayException;
import org.mirubato.infra.cache.SharedNotes;
import org.mirubato.sync.LastPlaces;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Keeps places where all nodes find them; while that is away, a client finds its own at the node where it was. */
@Component
@Profile("sync")
class NotedPlaces implements LastPlaces {

    private static final String PREFIX = "place:";
    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final int KEPT_HERE = 20_000;

    private final SharedNotes notes;
    private final Cache<String, String> here =
            Caffeine.newBuilder().maximumSize(KEPT_HERE).expireAfterWrite(KEPT).build();

    NotedPlaces(SharedNotes notes) {
        this.notes = notes;
    }

    @Override
    public Optional<String> of(String session) {
        try {
            return notes.read(PREFIX + session).map(note -> new String(note, StandardCharsets.US_ASCII));
        } catch (NotesAwayException e) {
            return Optional.ofNullable(here.getIfPresent(session));
        }
    }

    @Override
    public void keep(String session, String cursor) {
        here.put(session, cursor);
        notes.write(PREFIX + session, cursor.getBytes(StandardCharsets.US_ASCII), KEPT);
    }
}
