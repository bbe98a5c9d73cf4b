package org.mirubato.domain.sync;

import static java.util.Objects.requireNonNullElse;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.sync.Merged.Clash;
import org.mirubato.domain.sync.Mutation.TextEdit;

/**
 * Brings a device's mutation together with what others have done to the same entity: field by field, in the order of their
 * arrival. A field that nobody else has touched is set; for others see {@link FieldKind}. A value that the device itself has set
 * later stays. Pure; used by one thread.
 */
public final class Merge {

    private final FieldTable table;
    private final Ground ground;
    private final TextMerge texts;
    private final Map<String, @Nullable Object> result = new LinkedHashMap<>();
    private final List<Clash> clashes = new ArrayList<>();
    private boolean mixed;

    private Merge(FieldTable table, Ground ground, TextMerge texts) {
        this.table = table;
        this.ground = ground;
        this.texts = texts;
    }

    /** @throws Refusal (invalid) when the mutation does to a field what can't be done to one of its kind */
    public static Merged of(FieldTable table, Ground ground, Mutation mutation, TextMerge texts) {
        Merge merge = new Merge(table, ground, texts);
        mutation.fields().forEach(merge::requireKnown);
        mutation.set().forEach(merge::set);
        mutation.text().forEach(merge::text);
        mutation.add().forEach((field, members) -> merge.members(field, members, true));
        mutation.remove().forEach((field, members) -> merge.members(field, members, false));
        mutation.inc().forEach(merge::add);
        merge.result
                .entrySet()
                .removeIf(field -> Values.same(field.getValue(), ground.now().get(field.getKey())));
        return new Merged(merge.result, merge.clashes, merge.mixed);
    }

    private void requireKnown(String field) {
        int dot = field.indexOf('.');
        if (dot > 0 && table.isNamed(table.nameOf(field.substring(0, dot)))) {
            throw Refusal.invalid("There is no field " + shortened(field) + ": send "
                    + shortened(field.substring(0, dot)) + " as a whole, and give the base that you have it from.");
        }
        if (!table.has(field) && !FieldTable.isBookkeeping(field)) {
            throw Refusal.invalid("There is no field " + shortened(field) + " here that a device can change.");
        }
    }

    private void set(String field, @Nullable Object value) {
        if (FieldTable.isBookkeeping(field)) {
            return;
        }
        if (table.isFixed(field) && !ground.now().isEmpty()) {
            requireUnchanged(field, value);
            return;
        }
        boolean late = ground.ahead().contains(field);
        if (!late && !ground.touched().contains(field)) {
            result.put(field, value);
            return;
        }
        Object seen = ground.seen().get(field);
        if (Values.same(value, seen)) {
            return;
        }
        switch (table.kindOf(field)) {
            case TEXT -> mix(field, texts.merged(asText(field, seen), asText(field, now(field)), asText(field, value)));
            case SET -> mix(field, members(asList(field, seen), asList(field, now(field)), asList(field, value)));
            case MAP -> map(field, asMap(field, seen), asMap(field, now(field)), asMap(field, value));
            default -> {
                if (!late) {
                    win(field, value);
                }
            }
        }
    }

    private void requireUnchanged(String field, @Nullable Object value) {
        if (!Values.same(value, ground.now().get(field))
                && !Values.same(value, ground.seen().get(field))) {
            throw Refusal.invalid("The field " + field + " follows from others, or is said once: leave it out.");
        }
    }

    private void text(String field, TextEdit edit) {
        require(field, FieldKind.TEXT, "text");
        if (edit.from() == null || ground.now().isEmpty()) {
            set(field, edit.to());
            return;
        }
        String there = asText(field, now(field));
        if (there.equals(edit.from())) {
            result.put(field, edit.to());
        } else if (!edit.to().equals(edit.from())) {
            mix(field, texts.merged(edit.from(), there, edit.to()));
        }
    }

    private void members(String field, List<String> members, boolean wanted) {
        require(field, FieldKind.SET, wanted ? "add" : "remove");
        Set<Object> all = new LinkedHashSet<>(asList(field, now(field)));
        boolean changed = wanted ? all.addAll(members) : all.removeAll(new ArrayList<Object>(members));
        mixed |= changed && ground.touched().contains(field);
        result.put(field, new ArrayList<>(all));
    }

    private void add(String field, double added) {
        require(field, FieldKind.COUNTER, "inc");
        Object there = requireNonNullElse(now(field), 0);
        if (!(there instanceof Number number)) {
            throw Refusal.invalid("The field " + field + " holds no number.");
        }
        mixed |= ground.touched().contains(field);
        BigDecimal sum = Values.decimal(number).add(BigDecimal.valueOf(added));
        result.put(field, sum.stripTrailingZeros());
    }

    /** What the device has added and removed, done to what is there. */
    private static List<Object> members(List<Object> seen, List<Object> there, List<Object> brought) {
        Set<Object> all = new LinkedHashSet<>(there);
        brought.stream().filter(member -> !seen.contains(member)).forEach(all::add);
        seen.stream().filter(member -> !brought.contains(member)).forEach(all::remove);
        return new ArrayList<>(all);
    }

    private void map(
            String field,
            Map<String, @Nullable Object> seen,
            Map<String, @Nullable Object> there,
            Map<String, @Nullable Object> brought) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>(there);
        Set<String> names = new TreeSet<>(seen.keySet());
        names.addAll(brought.keySet());
        for (String name : names) {
            Object value = brought.get(name);
            Object known = there.get(name);
            if (!Values.same(value, seen.get(name)) && !ground.ahead().contains(field + "." + name)) {
                if (!Values.same(known, seen.get(name)) && !Values.same(known, value)) {
                    clashes.add(new Clash(field + "." + name, value, known));
                }
                if (brought.containsKey(name)) {
                    all.put(name, value);
                } else {
                    all.remove(name);
                }
            }
        }
        mix(field, all);
    }

    private void mix(String field, Object value) {
        mixed = true;
        result.put(field, value);
    }

    private void win(String field, @Nullable Object value) {
        Object there = now(field);
        if (!Values.same(value, there)) {
            clashes.add(new Clash(field, value, there));
            result.put(field, value);
        }
    }

    /** What is there, this mutation's own changes so far included. */
    private @Nullable Object now(String field) {
        return result.containsKey(field) ? result.get(field) : ground.now().get(field);
    }

    private void require(String field, FieldKind kind, String op) {
        if (table.isFixed(field) || table.kindOf(field) != kind) {
            throw Refusal.invalid("The field " + shortened(field) + " can't be changed by " + op + ": use set.");
        }
    }

    private static String asText(String field, @Nullable Object value) {
        if (value != null && !(value instanceof String)) {
            throw Refusal.invalid("Give " + field + " as a text.");
        }
        return value == null ? "" : (String) value;
    }

    private static List<Object> asList(String field, @Nullable Object value) {
        if (value != null && !(value instanceof List<?>)) {
            throw Refusal.invalid("Give " + field + " as a list.");
        }
        return value == null ? List.of() : new ArrayList<>((List<?>) value);
    }

    private static Map<String, @Nullable Object> asMap(String field, @Nullable Object value) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> given) {
            given.forEach((name, each) -> fields.put(String.valueOf(name), each));
        } else if (value != null) {
            throw Refusal.invalid("Give " + field + " as an object.");
        }
        return fields;
    }

    private static String shortened(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }
}
