package org.mirubato.domain.sync;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.Refusal;

/**
 * What a device has done to an entity: only what it has changed is named. Values are what JSON holds: texts, numbers, booleans,
 * lists, maps, null.
 *
 * @param mid the device's own number for it, from 1, never used again
 * @param kind the entity's kind in the stream
 * @param base the version of the entity that the device had; null when it had none
 * @param set fields and what they are to be; null empties one
 * @param add members that fields are to have
 * @param remove members that fields are not to have
 * @param inc what is added to numbers
 * @param text texts, each with what it was made of
 */
public record Mutation(
        long mid,
        String kind,
        String id,
        Op op,
        @Nullable Long base,
        Map<String, @Nullable Object> set,
        Map<String, List<String>> add,
        Map<String, List<String>> remove,
        Map<String, Double> inc,
        Map<String, TextEdit> text) {

    /** What is to become of the entity. */
    public enum Op {
        /** It is made when it is not there, else changed. */
        PUT,
        /** It goes. */
        DELETE,
        /** One that is gone comes back as it was. */
        RESTORE
    }

    /**
     * A text that was changed.
     *
     * @param from what it was before on the device; null when the device does not say
     * @param to what it is now
     */
    public record TextEdit(@Nullable String from, String to) {}

    /** @throws Refusal (invalid) when the number, the base or the fields can't be meant */
    public Mutation {
        if (mid < 1) {
            throw Refusal.invalid("Number the changes of a device from 1: mid is such a number.");
        }
        if (base != null && base < 0) {
            throw Refusal.invalid("Give as base the version that you had, from 0, or leave it out.");
        }
        set = Collections.unmodifiableMap(new LinkedHashMap<>(set));
        add = Map.copyOf(add);
        remove = Map.copyOf(remove);
        inc = Map.copyOf(inc);
        text = Map.copyOf(text);
        Set<String> twice = twice(set, text);
        if (!twice.isEmpty()) {
            throw Refusal.invalid("Say each field once, by set or by text: " + String.join(", ", twice) + ".");
        }
        if (op != Op.PUT && Stream.of(set, add, remove, inc, text).anyMatch(fields -> !fields.isEmpty())) {
            throw Refusal.invalid(
                    "Send what else has changed as a change of its own: to delete or restore names no fields.");
        }
    }

    /** The names of all fields that it says something about. */
    public Set<String> fields() {
        Set<String> names = new LinkedHashSet<>();
        Stream.of(set, add, remove, inc, text).map(Map::keySet).forEach(names::addAll);
        return names;
    }

    private static Set<String> twice(Map<String, ?> one, Map<String, ?> other) {
        Set<String> both = new LinkedHashSet<>(one.keySet());
        both.retainAll(other.keySet());
        return both;
    }
}
