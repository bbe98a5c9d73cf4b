package org.mirubato.sync.client;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An entity as the stream tells it.
 *
 * @param seq the number of its latest change
 * @param version the base of what is changed next
 * @param body null when it is gone or can't be shown
 * @param unreadable why it can't be shown; null when it can
 * @param device the device that made the latest change, when known
 * @param mid that device's own number for the change; 0 when not known
 */
public record Op(
        long seq,
        String kind,
        String id,
        long version,
        @Nullable JsonNode body,
        @Nullable String unreadable,
        @Nullable String device,
        long mid) {

    public Op {
        body = body == null || body.isNull() ? null : body;
    }

    /** Whether the entity is gone. */
    public boolean deleted() {
        return body == null && unreadable == null;
    }
}
