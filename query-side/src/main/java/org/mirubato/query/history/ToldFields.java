package org.mirubato.query.history;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Fields by the names that they have on the wire. */
final class ToldFields {

    private ToldFields() {}

    /** What the second document says that the first did not. */
    static Map<String, @Nullable Object> between(Map<String, Object> before, Map<String, Object> after) {
        Map<String, @Nullable Object> told = new LinkedHashMap<>();
        after.forEach((field, value) -> {
            if (!Objects.equals(before.get(field), value)) {
                told.put(field, value);
            }
        });
        return told;
    }
}
