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
 * @param before what that mutation was decided on; null when it has led to none
 */
record EntityPast<S>(
        List<KnownVersion> versions,
        @Nullable S state,
        OptionalLong done,
        @Nullable EntityPast<S> before) {

    /** Of one of which nothing is known that belongs to the user. */
    static <S> EntityPast<S> none() {
        return new EntityPast<>(List.of(), null, OptionalLong.empty(), null);
    }

    /** The number of the last event; -1 when there is none. */
    long version() {
        return versions.isEmpty() ? -1 : versions.get(versions.size() - 1).version();
    }
}
