package org.mirubato.query.history;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mirubato.domain.Refusal;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The kinds of entities whose past can be looked at. */
@Component
@Profile("query")
class Histories {

    private final Map<String, EntityHistory<?>> kinds = new TreeMap<>();

    Histories(List<EntityHistory<?>> all) {
        all.forEach(kind -> kinds.put(kind.kind(), kind));
    }

    /** @throws Refusal (not found) when there is no such kind */
    EntityHistory<?> of(String kind) {
        EntityHistory<?> found = kinds.get(kind);
        if (found == null) {
            throw Refusal.notFound("There is a history of these: " + String.join(", ", kinds.keySet()) + ".");
        }
        return found;
    }
}
