package org.mirubato.infra.axonserver;

import org.jspecify.annotations.Nullable;

/** Axon Server does not answer. It passes; nothing was changed as far as is known. Carries no stack trace of its own. */
public final class EventStoreAwayException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    EventStoreAwayException(@Nullable Throwable cause) {
        super(AxonServerLink.REASON, cause, false, false);
    }
}
