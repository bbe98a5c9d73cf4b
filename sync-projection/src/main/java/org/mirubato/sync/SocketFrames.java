package org.mirubato.sync;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How frames read on a socket: one JSON object each, with its type among its fields. */
record SocketFrames(JsonMapper json) {

    private static final int LONGEST_NAME = 64;

    String text(Frame frame) {
        return text(frame.type(), frame.fields());
    }

    String text(String type, Map<String, ?> fields) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("type", type);
        all.putAll(fields);
        return json.writeValueAsString(all);
    }

    /**
     * What was wrong with a frame.
     *
     * @param frame what it was; null when it could not be read
     */
    String problem(@Nullable JsonNode frame, int status, String detail) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("status", status);
        fields.put("detail", detail);
        String batch = frame == null ? "" : frame.path("batchId").asString("");
        if (!batch.isEmpty() && batch.length() <= LONGEST_NAME) {
            fields.put("batchId", batch);
        }
        return text("problem", fields);
    }

    String bye(Farewell farewell) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("code", farewell.code());
        fields.put("reason", farewell.reason());
        if (farewell.retryAfterMillis() > 0) {
            fields.put("retryAfterMs", farewell.retryAfterMillis());
        }
        return text("bye", fields);
    }
}
