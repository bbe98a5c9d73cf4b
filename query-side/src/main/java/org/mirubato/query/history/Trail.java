package org.mirubato.query.history;

import org.jspecify.annotations.Nullable;

/**
 * Where the events of one entity are in the log.
 *
 * @param aggregateId the aggregate that records them
 * @param component the component of its events that names the entity; null when the aggregate is the entity
 * @param value what that component holds; null when the aggregate is the entity
 */
public record Trail(
        String aggregateId,
        @Nullable String component,
        @Nullable String value) {

    /** All events of an aggregate. */
    public static Trail of(String aggregateId) {
        return new Trail(aggregateId, null, null);
    }
}
