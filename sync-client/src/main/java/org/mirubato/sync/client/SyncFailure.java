package org.mirubato.sync.client;

import java.time.Duration;

/** Why something could not be done with the server, in one sentence. */
public final class SyncFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final transient Duration pause;

    /** @param pause how long the server wants to be left alone; zero when it has not said */
    public SyncFailure(Kind kind, String message, Duration pause) {
        super(message);
        this.kind = kind;
        this.pause = pause;
    }

    public SyncFailure(Kind kind, String message) {
        this(kind, message, Duration.ZERO);
    }

    /** What helps. */
    public enum Kind {
        /** Trying again: nobody answers, or the connection broke. What was asked for may be done. */
        AWAY,
        /** Trying again later: the server is there and has no time. */
        BUSY,
        /** Another access token. */
        SIGNED_OUT,
        /** Nothing but another request. */
        REFUSED,
        /** Nothing: another program goes by the name of this device. */
        REPLACED
    }

    public Kind kind() {
        return kind;
    }

    public Duration pause() {
        return pause;
    }
}
