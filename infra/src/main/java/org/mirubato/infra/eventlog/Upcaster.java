package org.mirubato.infra.eventlog;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * Turns one old revision of an event into the next one. It sees the stored JSON with the personal components opened, so a text
 * that was erased reads {@link org.mirubato.domain.Personal#ERASED} here too. Pure: no clock, no random, no I/O.
 */
public interface Upcaster {

    /** The wire name of the event. */
    String name();

    /** The revision that it reads; what it answers is of the revision after it. */
    int from();

    /**
     * The personal components of the shape that it reads, by the names they have there; empty when they are those of the next
     * revision. A component that was renamed since was sealed under its old name and must be listed here by it.
     */
    default Optional<List<String>> personal() {
        return Optional.empty();
    }

    /** The payload in the next revision; may change and return the one that was given. */
    ObjectNode upcast(ObjectNode payload);
}
