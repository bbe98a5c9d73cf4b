package org.mirubato.domain.sync;

import java.util.Map;
import java.util.Set;

/**
 * What fields one kind of entity has for devices, by their names on the wire.
 *
 * @param kinds the fields that a device can change
 * @param fixed fields that follow from others, or are said once, when the entity is made
 * @param open whether fields of other names are kept as well; they are values
 */
public record FieldTable(Map<String, FieldKind> kinds, Set<String> fixed, boolean open) {

    /** By these the server keeps its books; devices send them back and mean nothing by it. */
    private static final Set<String> BOOKKEEPING = Set.of("id", "version", "createdAt", "updatedAt", "deletedAt");

    public FieldTable {
        kinds = Map.copyOf(kinds);
        fixed = Set.copyOf(fixed);
    }

    /** The name by which the stream calls the field: older clients write {@code goal_ids} for {@code goalIds}. */
    public String nameOf(String given) {
        if (isNamed(given)) {
            return given;
        }
        StringBuilder camel = new StringBuilder();
        boolean upper = false;
        for (char each : given.toCharArray()) {
            if (each != '_') {
                camel.append(upper ? Character.toUpperCase(each) : each);
            }
            upper = each == '_';
        }
        return isNamed(camel.toString()) ? camel.toString() : given;
    }

    /** Whether it is a field that is known, also where others are kept. */
    boolean isNamed(String field) {
        return kinds.containsKey(field) || fixed.contains(field) || isBookkeeping(field);
    }

    static boolean isBookkeeping(String field) {
        return BOOKKEEPING.contains(field);
    }

    boolean isFixed(String field) {
        return fixed.contains(field);
    }

    boolean has(String field) {
        return kinds.containsKey(field) || fixed.contains(field) || open;
    }

    FieldKind kindOf(String field) {
        return kinds.getOrDefault(field, FieldKind.VALUE);
    }
}
