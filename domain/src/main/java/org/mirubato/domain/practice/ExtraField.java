package org.mirubato.domain.practice;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A field of an entry that we don't know, kept for the client that does.
 *
 * @param json its value as JSON in canonical form
 */
public record ExtraField(String name, String json) {

    /** The given fields, and those of before whose names are not among them. */
    public static List<ExtraField> over(List<ExtraField> given, List<ExtraField> before) {
        Map<String, ExtraField> byName = new LinkedHashMap<>();
        before.forEach(field -> byName.put(field.name, field));
        given.forEach(field -> byName.put(field.name, field));
        return List.copyOf(byName.values());
    }
}
