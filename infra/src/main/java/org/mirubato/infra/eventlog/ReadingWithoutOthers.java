package org.mirubato.infra.eventlog;

import tools.jackson.databind.node.ObjectNode;

/** In its first revision one reader alone read a score, and always to its end. */
record ReadingWithoutOthers() implements Upcaster {

    @Override
    public String name() {
        return "score.read";
    }

    @Override
    public int from() {
        return 1;
    }

    @Override
    public ObjectNode upcast(ObjectNode payload) {
        if (payload.get("reading") instanceof ObjectNode reading) {
            reading.putArray("others");
            reading.put("partial", false);
        }
        return payload;
    }
}
