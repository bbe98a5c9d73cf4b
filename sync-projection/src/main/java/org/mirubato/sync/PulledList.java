package org.mirubato.sync;

import java.time.Instant;
import java.util.Map;
import java.util.function.BiConsumer;
import tools.jackson.databind.node.ObjectNode;

/**
 * How the reference's clients pull one kind of entity.
 *
 * @param name what the answer calls the list of these
 * @param olderNames a field's name in the stream to its other one: the clients look for either
 * @param asOf changes what has become of an entity by the mere passing of time
 */
record PulledList(String name, Map<String, String> olderNames, BiConsumer<ObjectNode, Instant> asOf) {

    /** Of entities that stay as they are. */
    PulledList(String name, Map<String, String> olderNames) {
        this(name, olderNames, (entity, now) -> {});
    }

    PulledList {
        olderNames = Map.copyOf(olderNames);
    }
}
