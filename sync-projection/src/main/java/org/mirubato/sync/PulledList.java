package org.mirubato.sync;

import java.util.Map;

/**
 * How the reference's clients pull one kind of entity.
 *
 * @param name what the answer calls the list of these
 * @param olderNames a field's name in the stream to its other one: the clients look for either
 */
record PulledList(String name, Map<String, String> olderNames) {

    PulledList {
        olderNames = Map.copyOf(olderNames);
    }
}
