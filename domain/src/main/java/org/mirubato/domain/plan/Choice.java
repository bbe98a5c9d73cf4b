package org.mirubato.domain.plan;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.mirubato.domain.Refusal;

/** The words for the values of an enum: in lower case, read in any case and with any stroke between. */
final class Choice {

    private Choice() {}

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** @throws Refusal (invalid) when it is none of them */
    static <E extends Enum<E>> E of(Class<E> type, String what, String word) {
        String name = word.strip().toUpperCase(Locale.ROOT).replace('-', '_');
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("Give one of these as the " + what + ": "
                        + Arrays.stream(type.getEnumConstants())
                                .map(Choice::word)
                                .collect(Collectors.joining(", "))
                        + "."));
    }
}
