package org.mirubato.sync;

import org.jspecify.annotations.Nullable;

/**
 * An entity while a batch changes it: its events are folded one by one, and JSON is made only of what comes out in the end. Used
 * by one thread.
 */
final class EvolvingEntity<S> {

    private final EntityEncoder<S> encoder;
    private final EntityKey key;
    private final @Nullable String stored;
    private @Nullable S entity;
    private boolean opened;
    private @Nullable String unreadable;

    /** @param stored the state before the batch; null when there is none */
    EvolvingEntity(EntityEncoder<S> encoder, EntityKey key, @Nullable String stored) {
        this.encoder = encoder;
        this.key = key;
        this.stored = stored;
    }

    /** Takes a change in. One that can't be leaves the entity as it was, and unreadable until the next that can. */
    void apply(Change change) {
        try {
            if (!opened) {
                entity = stored == null ? null : encoder.entity(stored);
                opened = true;
            }
            entity = encoder.fold(entity, change.event(), change.at(), change.version());
            unreadable = null;
        } catch (RuntimeException e) {
            unreadable = String.valueOf(e.getMessage());
        }
    }

    /**
     * The entity as it is to be stored.
     *
     * @param last the change that was taken in last
     * @param behind how many changes of its user the batch has behind it
     */
    SyncRow row(Change last, int behind) {
        String state = stored;
        String body = null;
        String reason = unreadable;
        try {
            S now = entity;
            if (opened) {
                state = now == null ? null : encoder.state(now);
            }
            if (reason == null && now != null) {
                body = encoder.body(now);
            }
        } catch (RuntimeException e) {
            reason = String.valueOf(e.getMessage());
        }
        boolean deleted = reason == null && body == null;
        return new SyncRow(
                key, behind, last.version(), deleted, body, state, reason, last.device(), last.mid(), last.position());
    }
}
