package org.mirubato.infra.eventlog;

import tools.jackson.databind.node.ObjectNode;

/** In its first revision it was not said who had an occurrence back; none of them counted as its owner's hand. */
record RestoredWithoutWhom() implements Upcaster {

    @Override
    public String name() {
        return "occurrence.restored";
    }

    @Override
    public int from() {
        return 1;
    }

    @Override
    public ObjectNode upcast(ObjectNode payload) {
        return payload.put("bySchedule", true);
    }
}
