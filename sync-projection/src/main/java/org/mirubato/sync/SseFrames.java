package org.mirubato.sync;

import java.util.Map;
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
    private final DeltaFrames frames;

    SseFrames(JsonMapper mapper, DeltaFrames frames) {
        this.mapper = mapper;
        this.frames = frames;
    }

    /** The frames that tell {@code delta}; empty when there is nothing to tell. */
    String text(Delta delta, boolean first) {
        StringBuilder text = new StringBuilder();
        frames.of(delta, first).forEach(frame -> text.append(text(frame)));
        return text.toString();
    }

    /** The last frame of a stream that the server ends. */
    String bye(Farewell farewell) {
        return text(Frame.of("bye", Map.of("code", farewell.code(), "reason", farewell.reason())));
    }

    private String text(Frame frame) {
        String id = frame.cursor() == null ? "" : "id: " + frame.cursor() + "\n";
        return id + "event: " + frame.type() + "\ndata: " + mapper.writeValueAsString(frame.fields()) + "\n\n";
    }
}
