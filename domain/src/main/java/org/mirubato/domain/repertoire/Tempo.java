package org.mirubato.domain.repertoire;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How fast a piece is played, in beats per minute.
 *
 * @param current what goes well now; null when nobody has said
 * @param target what it is to become; null when nobody has said
 * @param day when that was; null when nobody has said anything
 */
public record Tempo(
        @Nullable Integer current,
        @Nullable Integer target,
        @Nullable LocalDate day) {

    /** Nothing said. */
    public static final Tempo NONE = new Tempo(null, null, null);

    /** This one, and of {@code before} what this one does not say. */
    Tempo over(Tempo before) {
        return new Tempo(current == null ? before.current : current, target == null ? before.target : target, day);
    }
}
