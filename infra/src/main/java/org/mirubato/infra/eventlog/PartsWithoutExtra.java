package org.mirubato.infra.eventlog;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** In the first revision the pieces of an entry or a plan, and the segments of a plan, had no fields that we don't know. */
record PartsWithoutExtra(String name) implements Upcaster {

    @Override
    public int from() {
        return 1;
    }

    @Override
    public ObjectNode upcast(ObjectNode payload) {
        fill(payload.path("words"));
        fill(payload.path("content"));
        return payload;
    }

    private static void fill(JsonNode words) {
        fillEach(words.path("pieces"));
        fillEach(words.path("segments"));
        words.path("segments").forEach(segment -> fillEach(segment.path("pieces")));
        if (words.has("session")) {
            fill(words.path("session"));
        }
    }

    private static void fillEach(JsonNode parts) {
        for (JsonNode part : parts) {
            ((ObjectNode) part).putArray("extra");
        }
    }
}
