package org.mirubato.domain.sync;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a device built a mutation on, and what is there by now.
 *
 * @param seen the fields as the device had them
 * @param now the fields as they are
 * @param touched fields that others have changed since
 * @param ahead fields that the device itself has changed by a later mutation, which came before this one; of an object also each
 *     member, by both names with a dot between them
 */
public record Ground(
        Map<String, @Nullable Object> seen, Map<String, @Nullable Object> now, Set<String> touched, Set<String> ahead) {

    /** Kinds of fields that keep what others have done although the device has changed them after that. */
    private static final Set<FieldKind> KEPT = Set.of(FieldKind.TEXT, FieldKind.SET, FieldKind.MAP);

    /**
     * The ground of a mutation. What the device has done itself after its base it knows, though not what others have put beside it.
     *
     * @param versions all of the entity, the oldest first
     */
    public static Ground of(List<KnownVersion> versions, FieldTable table, String device, Mutation mutation) {
        Map<String, @Nullable Object> seen = new HashMap<>();
        Map<String, @Nullable Object> now = Map.of();
        Set<String> touched = new HashSet<>();
        Set<String> ahead = new HashSet<>();
        long base = mutation.base() == null ? -1 : mutation.base();
        for (KnownVersion version : versions) {
            if (version.version() <= base) {
                seen = new HashMap<>(version.fields());
            } else {
                boolean own = device.equals(version.device());
                boolean later = own && version.mid() != null && version.mid() > mutation.mid();
                for (String field : changed(now, version.fields())) {
                    if (later) {
                        ahead.add(field);
                        ahead.addAll(
                                members(field, now.get(field), version.fields().get(field)));
                    } else if (!own) {
                        touched.add(field);
                    } else if (!touched.contains(field) || !KEPT.contains(table.kindOf(field))) {
                        seen.put(field, version.fields().get(field));
                        touched.remove(field);
                    }
                }
            }
            now = version.fields();
        }
        return new Ground(seen, now, touched, ahead);
    }

    /** The members that differ; none of what is no object. */
    private static Set<String> members(String field, @Nullable Object before, @Nullable Object after) {
        Map<?, ?> one = before instanceof Map<?, ?> map ? map : Map.of();
        Map<?, ?> other = after instanceof Map<?, ?> map ? map : Map.of();
        Set<String> names = new HashSet<>();
        Stream.concat(one.keySet().stream(), other.keySet().stream())
                .filter(name -> !Values.same(one.get(name), other.get(name)))
                .forEach(name -> names.add(field + "." + name));
        return names;
    }

    private static Set<String> changed(Map<String, @Nullable Object> before, Map<String, @Nullable Object> after) {
        Set<String> names = new HashSet<>(before.keySet());
        names.addAll(after.keySet());
        names.removeIf(name -> FieldTable.isBookkeeping(name) || Values.same(before.get(name), after.get(name)));
        return names;
    }
}
