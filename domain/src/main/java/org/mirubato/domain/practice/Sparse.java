package org.mirubato.domain.practice;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Records of which only some components are given; null stands for nothing said. */
public final class Sparse {

    private Sparse() {}

    /** What is given, else what was there before. */
    public static <T> @Nullable T or(@Nullable T given, @Nullable T before) {
        return given == null ? before : given;
    }

    /** What is given, unless it was there before. */
    public static <T> @Nullable T unless(@Nullable T given, @Nullable T before) {
        return Objects.equals(given, before) ? null : given;
    }
}
