package org.mirubato.domain.sync;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Compares values as JSON has them: 1 is 1.0, and a field that is empty is empty however that is said. */
final class Values {

    private Values() {}

    static boolean same(@Nullable Object one, @Nullable Object other) {
        if (isEmpty(one) || isEmpty(other)) {
            return isEmpty(one) && isEmpty(other);
        }
        if (one instanceof Number a && other instanceof Number b) {
            return decimal(a).compareTo(decimal(b)) == 0;
        }
        if (one instanceof List<?> a && other instanceof List<?> b) {
            return sameMembers(a, b);
        }
        if (one instanceof Map<?, ?> a && other instanceof Map<?, ?> b) {
            return sameFields(a, b) && sameFields(b, a);
        }
        return Objects.equals(one, other);
    }

    /** Whether it is null, or a text, a list or an object with nothing in it. */
    static boolean isEmpty(@Nullable Object value) {
        return value == null
                || (value instanceof CharSequence text && text.isEmpty())
                || (value instanceof Collection<?> list && list.isEmpty())
                || (value instanceof Map<?, ?> map && map.isEmpty());
    }

    static BigDecimal decimal(Number number) {
        return new BigDecimal(number.toString());
    }

    private static boolean sameMembers(List<?> one, List<?> other) {
        Iterator<?> others = other.iterator();
        return one.size() == other.size() && one.stream().allMatch(member -> same(member, others.next()));
    }

    private static boolean sameFields(Map<?, ?> one, Map<?, ?> other) {
        return one.entrySet().stream().allMatch(field -> same(field.getValue(), other.get(field.getKey())));
    }
}
