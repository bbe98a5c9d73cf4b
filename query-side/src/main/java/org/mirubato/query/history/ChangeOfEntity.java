package org.mirubato.query.history;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.EventCatalogue;

/** One event of an entity, with the values of its fields before and after it. Used by one thread. */
final class ChangeOfEntity {

    private final PastEvent event;
    private final Map<String, @Nullable Object> after;
    private final Map<String, @Nullable Object> before = new LinkedHashMap<>();

    ChangeOfEntity(PastEvent event, Map<String, @Nullable Object> after) {
        this.event = event;
        this.after = after;
    }

    /** Learns from an older event; what a younger one has told already counts. */
    void learn(Map<String, @Nullable Object> older) {
        after.keySet().forEach(field -> {
            if (older.containsKey(field) && !before.containsKey(field)) {
                before.put(field, older.get(field));
            }
        });
    }

    /** Whether the value before is known for each field. */
    boolean isComplete() {
        return before.keySet().containsAll(after.keySet());
    }

    long version() {
        return event.version();
    }

    /** The form in which it goes over the wire. */
    Map<String, @Nullable Object> document() {
        Map<String, @Nullable Object> doc = new LinkedHashMap<>();
        doc.put("version", event.version());
        doc.put("at", event.at().toString());
        doc.put("event", EventCatalogue.wireName(event.event().getClass()).value());
        doc.put("device", event.text("device"));
        doc.put("request", event.text("trace"));
        List<Map<String, @Nullable Object>> changes = new ArrayList<>();
        after.forEach((field, value) -> {
            Map<String, @Nullable Object> change = new LinkedHashMap<>();
            change.put("field", field);
            change.put("before", before.get(field));
            change.put("after", value);
            changes.add(change);
        });
        doc.put("changes", changes);
        return doc;
    }
}
