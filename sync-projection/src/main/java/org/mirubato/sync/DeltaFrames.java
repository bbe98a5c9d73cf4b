package org.mirubato.sync;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
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
        return of(delta, first, Interests.ALL, Optional::empty);
    }

    /**
     * The same for a device with wishes of its own. It is told of each step, even of one that has nothing for it, or its deltas would
     * not join.
     *
     * @param digests asked when the device has everything; empty when it does not want to check itself now
     */
    List<Frame> of(Delta whole, boolean first, Interests interests, Supplier<Optional<Digests>> digests) {
        Delta delta = interests.of(whole);
        List<Frame> frames = new ArrayList<>();
        if (first) {
            frames.add(Frame.of("welcome", welcome(delta)));
        }
        if (delta.reset()) {
            frames.add(Frame.of("reset", Map.of("reason", delta.why().reason())));
        }
        if (!whole.ops().isEmpty()) {
            frames.add(new Frame("delta", delta.end(), body(delta)));
        }
        if (!delta.more() && (first || whole.news())) {
            Map<String, Object> caughtUp = new LinkedHashMap<>();
            caughtUp.put("cursor", delta.end().toString());
            digests.get().ifPresent(all -> caughtUp.put("digests", only(interests, all, delta.end())));
            frames.add(new Frame("caughtUp", delta.end(), caughtUp));
        }
        return frames;
    }

    /** The place has the name by which the device knows it. */
    private static Digests only(Interests interests, Digests all, Cursor end) {
        Cursor now = Cursor.shown(all.cursor());
        Cursor at = now.isAt(end) ? end : now;
        Map<String, Digest> kinds = new TreeMap<>(all.kinds());
        kinds.keySet().removeIf(kind -> !interests.contain(kind));
        return new Digests(at.toString(), kinds);
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
