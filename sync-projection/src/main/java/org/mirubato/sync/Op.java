package org.mirubato.sync;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import org.jspecify.annotations.Nullable;

/**
 * An entity as a device gets it.
 *
 * @param seq the number of its latest change
 * @param deleted true when it is gone; null otherwise
 * @param body the entity as JSON; null when it is gone or unreadable
 * @param unreadable why it can't be shown; null when it can
 * @param device the device that made the latest change, when known
 * @param mid that device's own number for the change, when known
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Op(
        long seq,
        String kind,
        String id,
        long version,
        @Nullable Boolean deleted,
        @JsonRawValue @Nullable String body,
        @Nullable String unreadable,
        @Nullable String device,
        @Nullable String mid) {}
