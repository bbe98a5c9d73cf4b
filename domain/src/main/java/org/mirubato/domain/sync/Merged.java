package org.mirubato.domain.sync;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a mutation comes to.
 *
 * @param changes fields and what they become; those alone that differ from what is there
 * @param clashes values of others that it overwrites
 * @param mixed whether a field now holds what others have done to it, too
 */
public record Merged(Map<String, @Nullable Object> changes, List<Clash> clashes, boolean mixed) {

    public Merged {
        changes = Collections.unmodifiableMap(new LinkedHashMap<>(changes));
        clashes = List.copyOf(clashes);
    }

    /**
     * A value that has lost against a later one.
     *
     * @param field its name; that of an object and of its member with a dot between them
     * @param yours what counts now: the device's
     * @param theirs what was there
     */
    public record Clash(
            String field, @Nullable Object yours, @Nullable Object theirs) {}
}
