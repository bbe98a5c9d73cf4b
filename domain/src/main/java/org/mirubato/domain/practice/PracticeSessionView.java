package org.mirubato.domain.practice;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.identity.UserId;

/**
 * A running session as its owner's devices see it.
 *
 * @param version the number of the session's last event
 */
public record PracticeSessionView(
        PracticeSessionId id, UserId owner, PracticeSessionState state, Instant startedAt, long version) {

    /**
     * The view after {@code event}; null when the session does not, or no longer, run.
     *
     * @param before null before the start and after the end
     * @param at when the event was recorded
     * @param version the event's number within its session, from 0
     */
    public static @Nullable PracticeSessionView fold(
            @Nullable PracticeSessionView before, PracticeSessionEvent event, Instant at, long version) {
        if (before == null && !(event instanceof PracticeSessionEvent.SessionStarted)) {
            return null;
        }
        PracticeSessionState now = (before == null ? PracticeSessionState.NONE : before.state).on(event);
        return now.phase() == PracticeSessionState.Phase.RUNNING
                ? new PracticeSessionView(
                        event.sessionId(), event.owner(), now, before == null ? at : before.startedAt, version)
                : null;
    }

    /**
     * The form in which it goes over the wire: what its entry would say, and how far the practice is.
     *
     * @param json reads a JSON text
     */
    public Map<String, Object> document(Function<String, Object> json) {
        Instant seen = state.seen();
        Map<String, Object> doc = new LinkedHashMap<>();
        doc.put("id", id.value());
        doc.put("activeSeconds", state.activeSeconds());
        doc.put("lastSeen", (seen == null ? startedAt : seen).toString());
        doc.put("version", version);
        Map<String, Object> entry = new LinkedHashMap<>(EntryDocument.of(draft(), json));
        entry.keySet().removeAll(doc.keySet());
        doc.put("startedAt", entry.remove("timestamp"));
        doc.putAll(entry);
        return doc;
    }

    private EntryView draft() {
        return new EntryView(
                new EntryId("draft"),
                owner,
                state.facts(),
                state.words(),
                false,
                List.of(),
                startedAt,
                startedAt,
                version);
    }
}
