package org.mirubato.command.sync;

import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.sync.KnownVersion;

/**
 * What has become of an entity so far.
 *
 * @param versions the oldest first; none when it never was
 * @param state as it is now; null when it never was
 * @param done the version that the mutation has led to that is asked about; empty when it has led to none
 */
record EntityPast<S>(List<KnownVersion> versions, @Nullable S state, OptionalLong done) {

    /** The number of the last event; -1 when there is none. */
    long version() {
        return versions.isEmpty() ? -1 : versions.get(versions.size() - 1).version();
    }
}
