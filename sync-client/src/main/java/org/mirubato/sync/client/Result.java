package org.mirubato.sync.client;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What has become of a change.
 *
 * @param kind null when the server could not tell
 * @param id the entity's own id, which may be another than the one that was sent; null when the server could not tell
 * @param version of the entity then; -1 when nothing was done
 * @param conflicts values of others that were overwritten
 * @param reason why it was rejected; null when it was not
 */
public record Result(
        long mid,
        Status status,
        @Nullable String kind,
        @Nullable String id,
        long version,
        List<Conflict> conflicts,
        @Nullable String reason) {

    public Result {
        conflicts = List.copyOf(conflicts);
    }

    /** As the server says it. */
    public enum Status {
        APPLIED,
        DUPLICATE,
        MERGED,
        CONFLICT,
        REJECTED
    }

    /** A field in which a value was overwritten; both are JSON. */
    public record Conflict(String field, String yours, String theirs) {}

    /** Whether the change is done. */
    public boolean done() {
        return status != Status.REJECTED;
    }
}
