package org.mirubato.sync;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Which frames tell a delta, on every transport. */
@Component
@Profile("sync")
class DeltaFrames {

    private final Clock clock;

    DeltaFrames(Clock clock) {
        this.clock = clock;
    }

    /** The frames in their order; none when there is nothing to tell. */
    List<Frame> of(Delta delta, boolean first) {
        List<Frame> frames = new ArrayList<>();
        if (first) {
            frames.add(Frame.of("welcome", welcome(delta)));
        }
        if (delta.reset()) {
            frames.add(
                    Frame.of("reset", Map.of("reason", "This cursor belongs to no stream of ours: take all from 0.")));
        }
        if (!delta.ops().isEmpty()) {
            frames.add(new Frame("delta", delta.end(), body(delta)));
        }
        if (!delta.more() && (first || delta.news())) {
            frames.add(new Frame(
                    "caughtUp", delta.end(), Map.of("cursor", delta.end().toString())));
        }
        return frames;
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
}
