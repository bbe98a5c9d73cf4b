package org.mirubato.domain.practice;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.Refusal;

/**
 * A field that we don't know, kept for the client that does.
 *
 * @param json its value as JSON in canonical form
 */
public record ExtraField(String name, String json) {

    /**
     * The fields, when there are not too many.
     *
     * @param longest characters of all of them together
     * @throws Refusal (invalid) otherwise
     */
    public static List<ExtraField> checked(List<ExtraField> extra, int most, int longest) {
        if (extra.size() > most || length(extra) > longest) {
            throw Refusal.invalid("Leave out some fields that are none of ours: there may be " + most
                    + " of them, with " + longest + " characters.");
        }
        return List.copyOf(extra);
    }

    /** The fields of a stored value; none when it is of a time before they were kept. */
    public static List<ExtraField> orNone(@Nullable List<ExtraField> stored) {
        return stored == null ? List.of() : List.copyOf(stored);
    }

    /** Characters of all of them together. */
    public static int length(List<ExtraField> extra) {
        return extra.stream()
                .mapToInt(field -> field.name.length() + field.json.length())
                .sum();
    }

    /** Puts the fields where a document has none of that name. */
    public static void put(Map<String, Object> doc, List<ExtraField> extra, Function<String, Object> json) {
        extra.forEach(field -> doc.putIfAbsent(field.name, json.apply(field.json)));
    }

    /** The given fields, and those of before whose names are not among them. */
    public static List<ExtraField> over(List<ExtraField> given, List<ExtraField> before) {
        Map<String, ExtraField> byName = new LinkedHashMap<>();
        before.forEach(field -> byName.put(field.name, field));
        given.forEach(field -> byName.put(field.name, field));
        return List.copyOf(byName.values());
    }
}
