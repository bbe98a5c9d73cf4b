package org.mirubato.infra.eventlog;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Up to their second revision goals had milestones without fields that we don't know. */
record MilestonesWithoutExtra(String name) implements Upcaster {

    @Override
    public int from() {
        return 2;
    }

    @Override
    public ObjectNode upcast(ObjectNode payload) {
        for (JsonNode milestone : payload.path("words").path("milestones")) {
            ((ObjectNode) milestone).putArray("extra");
        }
        return payload;
    }
}
