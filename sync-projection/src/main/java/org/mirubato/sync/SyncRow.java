package org.mirubato.sync;

import org.jspecify.annotations.Nullable;

/**
 * An entity in a stream.
 *
 * @param behind how many changes of its user the batch has behind its latest
 * @param version the number of its last event
 * @param body what devices get, as JSON; null when deleted or unreadable
 * @param state what the next event needs, as JSON; null when deleted
 * @param unreadable why devices can't get it; null when they can
 * @param device the device that made the latest change, when known
 * @param mid that device's own number for the change, when known
 */
record SyncRow(
        EntityKey key,
        int behind,
        long version,
        boolean deleted,
        @Nullable String body,
        @Nullable String state,
        @Nullable String unreadable,
        @Nullable String device,
        @Nullable String mid,
        long position) {}
