package org.mirubato.sync.client;

import java.io.UncheckedIOException;
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
        /** Nothing but another request: the server itself says that what was asked for is wrong. */
        REFUSED,
        /** A look at what is in between, or at how the server is set up, and trying again meanwhile: it was not let through. */
        BARRED,
        /** Nothing: another program goes by the name of this device. */
        REPLACED
    }

    /** What went wrong on this device itself. */
    static SyncFailure here(RuntimeException e) {
        Throwable cause = e instanceof UncheckedIOException && e.getCause() != null ? e.getCause() : e;
        return new SyncFailure(Kind.AWAY, "this device can't go on for now: " + cause);
    }

    /**
     * What an answer that is no success means.
     *
     * @param described whether the server itself has described the problem, and nothing in between
     */
    static Kind kindOf(int status, boolean described) {
        return switch (status) {
            case 401 -> Kind.SIGNED_OUT;
            case 408, 425, 429 -> Kind.BUSY;
            case 400, 413, 422 -> described ? Kind.REFUSED : Kind.BARRED;
            default -> status / 100 == 5 ? Kind.BUSY : Kind.BARRED;
        };
    }

    public Kind kind() {
        return kind;
    }

    public Duration pause() {
        return pause;
    }
}
