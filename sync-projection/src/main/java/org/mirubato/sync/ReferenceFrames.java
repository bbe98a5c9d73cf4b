package org.mirubato.sync;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How the server's own words read in the reference's protocol: JSON objects with a type and the server's time. */
record ReferenceFrames(JsonMapper json, Clock clock) {

    private static final int LONGEST_NAME = 128;

    String welcome() {
        return text("WELCOME", Map.of("message", "Connected to sync service"));
    }

    String pong() {
        return text("PONG", Map.of());
    }

    /** The end of a catch-up. */
    String synced(boolean anything, long lastSeq) {
        return text(
                "SYNC_RESPONSE",
                Map.of("message", anything ? "Sync complete" : "No new data to sync", "lastSeq", lastSeq));
    }

    /**
     * A change is stored.
     *
     * @param frame what it came in; its own name for the change is told again
     * @param lastSeq its number; everything up to it was sent before this
     */
    String applied(JsonNode frame, long lastSeq) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("message", "Mutation applied");
        fields.put("lastSeq", lastSeq);
        return text("SYNC_RESPONSE", named(fields, frame));
    }

    /**
     * Something can't be taken.
     *
     * @param error in the reference's words
     * @param detail what to do about it, as a sentence
     * @param frame what it came in; null when that could not be read
     */
    String error(String error, String detail, @Nullable JsonNode frame) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("error", error);
        fields.put("detail", detail);
        return text("ERROR", frame == null ? fields : named(fields, frame));
    }

    /** A change was not taken because of what others have done to the entity; that is sent behind this. */
    String conflict(String kind, String id, String reason, JsonNode frame) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("entityType", kind);
        fields.put("entityId", id);
        fields.put("reason", reason);
        return text("CONFLICT_DETECTED", named(fields, frame));
    }

    /** A frame with these fields, each a value that Jackson can write. */
    String text(String type, Map<String, ?> fields) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("type", type);
        all.putAll(fields);
        all.put("timestamp", clock.instant().truncatedTo(ChronoUnit.MILLIS).toString());
        return json.writeValueAsString(all);
    }

    private static Map<String, Object> named(Map<String, Object> fields, JsonNode frame) {
        for (String name : new String[] {"clientChangeId", "deviceId"}) {
            String value = frame.path(name).asString("");
            if (!value.isEmpty() && value.length() <= LONGEST_NAME) {
                fields.put(name, value);
            }
        }
        return fields;
    }
}
