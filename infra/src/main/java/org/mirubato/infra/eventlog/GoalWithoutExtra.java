package org.mirubato.infra.eventlog;

import tools.jackson.databind.node.ObjectNode;

/** In their first revision goals had no fields that we don't know. */
record GoalWithoutExtra(String name) implements Upcaster {

    @Override
    public int from() {
        return 1;
    }

    @Override
    public ObjectNode upcast(ObjectNode payload) {
        boolean whole = name.equals("goal.set");
        if (whole && payload.get("words") instanceof ObjectNode words) {
            words.putArray("extra");
        }
        return payload;
    }
}
