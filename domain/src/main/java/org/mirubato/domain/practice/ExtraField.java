package org.mirubato.domain.practice;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mirubato.domain.Refusal;

/**
 * A field of an entry that we don't know, kept for the client that does.
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
        int length = extra.stream()
                .mapToInt(field -> field.name.length() + field.json.length())
                .sum();
        if (extra.size() > most || length > longest) {
            throw Refusal.invalid("Leave out some fields that are none of ours: there may be " + most
                    + " of them, with " + longest + " characters.");
        }
        return List.copyOf(extra);
    }

    /** The given fields, and those of before whose names are not among them. */
    public static List<ExtraField> over(List<ExtraField> given, List<ExtraField> before) {
        Map<String, ExtraField> byName = new LinkedHashMap<>();
        before.forEach(field -> byName.put(field.name, field));
        given.forEach(field -> byName.put(field.name, field));
        return List.copyOf(byName.values());
    }
}
