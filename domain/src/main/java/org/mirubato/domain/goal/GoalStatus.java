package org.mirubato.domain.goal;

import java.util.Arrays;
import java.util.Locale;
import org.mirubato.domain.Refusal;

/** Whether somebody still works on a goal. */
public enum GoalStatus {
    ACTIVE,
    COMPLETED,
    PAUSED,
    CANCELLED,
    ABANDONED;

    /** The word on the wire, e.g. {@code active}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The status of that word, in any case; American spelling is understood as well.
     *
     * @throws Refusal (invalid) naming the words there are
     */
    public static GoalStatus of(String word) {
        String name = word.strip().toUpperCase(Locale.ROOT).replace("CANCELED", "CANCELLED");
        return Arrays.stream(values())
                .filter(status -> status.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid(
                        "Give one of these as the status: active, completed, paused, cancelled, abandoned."));
    }
}
