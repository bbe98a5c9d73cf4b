package org.mirubato.sync;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.UserEvent;

/**
 * An event with what the log knows about it.
 *
 * @param version its number within its entity
 * @param position its place in the log
 * @param device the device it came from, when known
 * @param mid that device's own number for it, when known
 */
record Change(
        UserEvent event,
        Instant at,
        long version,
        long position,
        @Nullable String device,
        @Nullable String mid) {}
