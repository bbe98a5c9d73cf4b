package org.mirubato.infra.eventlog;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.Personal;
import org.mirubato.domain.TextValue;

/** The stored shape of an event class: the path of each value, and what kind of JSON stands there. */
final class EventShape {

    private static final Map<Class<?>, String> KINDS = Map.ofEntries(
            Map.entry(String.class, "text"),
            Map.entry(int.class, "integer"),
            Map.entry(Integer.class, "integer"),
            Map.entry(long.class, "integer"),
            Map.entry(double.class, "number"),
            Map.entry(Double.class, "number"),
            Map.entry(boolean.class, "boolean"),
            Map.entry(Boolean.class, "boolean"),
            Map.entry(LocalDate.class, "date"),
            Map.entry(LocalTime.class, "time"),
            Map.entry(Instant.class, "instant"));

    private final Map<String, String> kinds = new TreeMap<>();

    private EventShape() {}

    static Map<String, String> of(Class<?> event) {
        EventShape shape = new EventShape();
        shape.addRecord("", event);
        return shape.kinds;
    }

    private void addRecord(String path, Class<?> type) {
        for (RecordComponent component : type.getRecordComponents()) {
            String marks = component.isAnnotationPresent(Personal.class) ? "personal " : "";
            add(path + component.getName(), component.getAnnotatedType(), marks);
        }
    }

    private void add(String path, AnnotatedType type, String marks) {
        Class<?> raw = raw(type);
        String all = type.isAnnotationPresent(Nullable.class) ? "optional " + marks : marks;
        if (raw == List.class) {
            add(path + "[]", ((AnnotatedParameterizedType) type).getAnnotatedActualTypeArguments()[0], all);
        } else if (raw.isRecord() && !TextValue.class.isAssignableFrom(raw)) {
            kinds.put(path, all + "object");
            addRecord(path + ".", raw);
        } else {
            kinds.put(path, all + kind(raw));
        }
    }

    private static Class<?> raw(AnnotatedType type) {
        return (Class<?>) (type.getType() instanceof ParameterizedType generic ? generic.getRawType() : type.getType());
    }

    private static String kind(Class<?> type) {
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants()).map(Object::toString).collect(Collectors.joining(" | "));
        }
        String kind = TextValue.class.isAssignableFrom(type) ? "text" : KINDS.get(type);
        if (kind == null) {
            throw new AssertionError("Say here how " + type + " is stored.");
        }
        return kind;
    }
}
