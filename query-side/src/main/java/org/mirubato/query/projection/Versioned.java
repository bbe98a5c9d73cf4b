package org.mirubato.query.projection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entity as it stands in its table.
 *
 * @param version the number of its last event
 * @param view null when there is nothing to show
 */
public record Versioned<V>(long version, @Nullable V view) {

    /** The views among those, in their order; what has nothing to show is left out. */
    public static <V> List<V> shown(Collection<Versioned<V>> entities) {
        List<V> shown = new ArrayList<>();
        for (Versioned<V> entity : entities) {
            if (entity.view != null) {
                shown.add(entity.view);
            }
        }
        return shown;
    }
}
