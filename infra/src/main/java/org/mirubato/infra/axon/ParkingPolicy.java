package org.mirubato.infra.axon;

import java.util.Arrays;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.Decisions;
import org.axonframework.messaging.deadletter.EnqueueDecision;
import org.axonframework.messaging.deadletter.EnqueuePolicy;
import org.axonframework.messaging.deadletter.ThrowableCause;

/**
 * Parks whatever fails, with the first line of the innermost cause: the lines after it, and the statements in the outer
 * exceptions, may show the row and with it somebody's personal text.
 */
public final class ParkingPolicy implements EnqueuePolicy<EventMessage<?>> {

    /** Diagnostics: how often the event was tried, the exception's class, and where in our code it came from. */
    static final String ATTEMPTS = "attempts";

    static final String EXCEPTION = "exception";
    static final String THROWN_AT = "thrownAt";

    private static final int LONGEST = 500;

    @Override
    public EnqueueDecision<EventMessage<?>> decide(DeadLetter<? extends EventMessage<?>> letter, Throwable failure) {
        Throwable root = root(failure);
        return Decisions.enqueue(
                new ThrowableCause(root.getClass().getName(), sentence(root)),
                parked -> diagnostics(parked.diagnostics(), failure, root));
    }

    private static MetaData diagnostics(MetaData known, Throwable failure, Throwable root) {
        int attempts = known.getOrDefault(ATTEMPTS, 0) instanceof Number before ? before.intValue() : 0;
        return known.and(ATTEMPTS, attempts + 1)
                .and(EXCEPTION, root.getClass().getName())
                .and(THROWN_AT, ours(failure));
    }

    private static Throwable root(Throwable failure) {
        Throwable root = failure;
        for (int depth = 0; root.getCause() != null && depth < 20; depth++) {
            root = root.getCause();
        }
        return root;
    }

    private static String sentence(Throwable root) {
        String line = String.valueOf(root.getMessage()).lines().findFirst().orElse("");
        if (root.getMessage() == null || line.isBlank()) {
            return root.getClass().getSimpleName();
        }
        return line.substring(0, Math.min(line.length(), LONGEST));
    }

    private static String ours(Throwable failure) {
        return Arrays.stream(failure.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("org.mirubato."))
                .map(StackTraceElement::toString)
                .findFirst()
                .orElse("");
    }
}
