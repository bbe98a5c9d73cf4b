package org.mirubato.sync;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** How a delta reads as server-sent events. */
@Component
@Profile("sync")
class SseFrames {

    /** Keeps proxies and clients from giving up on a silent stream. */
    static final String HEARTBEAT = ":\n\n";

    private final JsonMapper mapper;
    private final Clock clock;

    SseFrames(JsonMapper mapper, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    /** The frames that tell {@code delta}; empty when there is nothing to tell. */
    String text(Delta delta, boolean first) {
        StringBuilder text = new StringBuilder();
        if (first) {
            text.append(frame("welcome", null, welcome(delta)));
        }
        if (delta.reset()) {
            text.append(frame(
                    "reset", null, Map.of("reason", "This cursor belongs to no stream of ours: take all from 0.")));
        }
        if (!delta.ops().isEmpty()) {
            text.append(frame("delta", delta.end(), body(delta)));
        }
        if (!delta.more() && (first || delta.reset() || !delta.ops().isEmpty())) {
            text.append(
                    frame("caughtUp", delta.end(), Map.of("cursor", delta.end().toString())));
        }
        return text.toString();
    }

    private Map<String, Object> welcome(Delta delta) {
        Map<String, Object> welcome = new LinkedHashMap<>();
        welcome.put("epoch", delta.epoch());
        welcome.put("head", delta.head());
        welcome.put("mode", delta.reset() ? "reset" : "resume");
        welcome.put("serverTime", clock.instant().toString());
        return welcome;
    }

    private static Map<String, Object> body(Delta delta) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("from", delta.from());
        body.put("to", delta.to());
        body.put("ops", delta.ops());
        if (delta.more()) {
            body.put("more", true);
        }
        return body;
    }

    private String frame(String event, @Nullable Cursor id, Object data) {
        String name = id == null ? "event: " + event : "id: " + id + "\nevent: " + event;
        return name + "\ndata: " + mapper.writeValueAsString(data) + "\n\n";
    }
}
