package org.mirubato.domain.insight;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A piece to practise next.
 *
 * @param days of the reason: those until the deadline, or those since it was practised last; null where no days are meant
 * @param minutes its part of the time that there is
 * @param priority above 0; twice as much is twice as urgent
 */
public record Suggestion(
        String title,
        @Nullable String composer,
        Reason reason,
        @Nullable Integer days,
        int minutes,
        double priority,
        Level level) {

    /** Why this piece. */
    public enum Reason {
        /** It has to be ready soon. */
        DEADLINE,
        /** It was left alone for a while. */
        NEGLECTED,
        /** It is wanted, but was never practised. */
        NEVER_PRACTISED,
        /** It is being learned. */
        LEARNING,
        /** It is known, and should stay so. */
        KEEP_UP,
        /** It is under way. */
        CONTINUE;

        /** The word on the wire. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How much it presses. */
    public enum Level {
        URGENT,
        HIGH,
        MEDIUM,
        LOW;

        /** The word on the wire. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Level of(double priority) {
            if (priority >= 2) {
                return URGENT;
            }
            if (priority >= 1) {
                return HIGH;
            }
            return priority >= 0.5 ? MEDIUM : LOW;
        }
    }
}
