package org.mirubato.sync.client;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Makes deltas of the frames of a line, which names the stream once and says a reset apart. Used by one thread at a time. */
final class DeltaReader {

    private static final String NO_STREAM = "0";

    private final SyncServer.Hearer hearer;
    private final List<JsonNode> unnamed = new ArrayList<>();
    private String epoch = "";
    private boolean reset;
    private boolean begun;

    DeltaReader(SyncServer.Hearer hearer) {
        this.hearer = hearer;
    }

    /** Takes a frame of the stream. */
    void take(JsonNode frame) {
        switch (frame.path("type").asString("")) {
            case "welcome" -> epoch = frame.path("epoch").asString("");
            case "reset" -> begin();
            case "caughtUp" -> caughtUp(Place.of(frame.path("cursor").asString("")));
            default -> delta(frame);
        }
    }

    private void delta(JsonNode frame) {
        if (epoch.equals(NO_STREAM)) {
            unnamed.add(frame);
        } else {
            hear(Frames.delta(frame, epoch, reset));
        }
    }

    /** Only the welcome names the stream: one that is built anew under an open line needs another line. */
    private void begin() {
        if (begun) {
            throw new SyncFailure(SyncFailure.Kind.AWAY, "the stream has been built anew");
        }
        reset = true;
    }

    /** Who was here before the first change learns the name of the stream only now. */
    private void caughtUp(Place place) {
        epoch = place.epoch();
        unnamed.forEach(frame -> hear(Frames.delta(frame, epoch, reset)));
        unnamed.clear();
        if (reset) {
            hear(new Delta(epoch, 0, place.seq(), List.of(), false, true));
        }
    }

    private void hear(Delta delta) {
        begun = true;
        reset = false;
        hearer.heard(delta);
    }
}
