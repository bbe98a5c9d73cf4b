package org.mirubato.infra.eventlog;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.axonframework.serialization.Revision;

/**
 * A word for the shape of an aggregate's state: its fields, those of everything in it that is ours, and the names of enums. A
 * snapshot of another shape is not used. What changes in meaning alone is told by {@link Revision} on the aggregate.
 */
final class StateShape {

    private static final String OURS = "org.mirubato.";
    private static final Map<Class<?>, String> KNOWN = new ConcurrentHashMap<>();

    private final Set<String> parts = new TreeSet<>();

    private StateShape() {}

    static String of(Class<?> type) {
        return KNOWN.computeIfAbsent(type, StateShape::compute);
    }

    private static String compute(Class<?> type) {
        StateShape shape = new StateShape();
        shape.add(type);
        Revision revision = type.getAnnotation(Revision.class);
        CRC32 sum = new CRC32();
        sum.update(shape.parts.toString().getBytes(StandardCharsets.UTF_8));
        return (revision == null ? "1" : revision.value()) + "-" + Long.toHexString(sum.getValue());
    }

    private void add(Type type) {
        if (type instanceof ParameterizedType generic) {
            add(generic.getRawType());
            Arrays.stream(generic.getActualTypeArguments()).forEach(this::add);
        } else if (type instanceof Class<?> plain && plain.getName().startsWith(OURS) && parts.add(shape(plain))) {
            fields(plain).forEach(this::add);
        }
    }

    private static Stream<Type> fields(Class<?> type) {
        return stored(type).map(Field::getGenericType);
    }

    private static String shape(Class<?> type) {
        String inside = type.isEnum()
                ? Arrays.toString(type.getEnumConstants())
                : stored(type)
                        .map(field ->
                                field.getName() + ":" + field.getGenericType().getTypeName())
                        .toList()
                        .toString();
        return type.getName() + inside;
    }

    private static Stream<Field> stored(Class<?> type) {
        return Arrays.stream(type.isEnum() ? new Field[0] : type.getDeclaredFields())
                .filter(field -> !Modifier.isStatic(field.getModifiers()) && !field.isSynthetic())
                .sorted(Comparator.comparing(Field::getName));
    }
}
