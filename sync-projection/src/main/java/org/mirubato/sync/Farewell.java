package org.mirubato.sync;

/** Why the server ends a socket, and when it makes sense to come back. */
enum Farewell {
    RESTART(1001, 2_000, "The server restarts: come back in a moment."),
    TOO_MANY_FRAMES(1008, 10_000, "At most " + FrameRate.MOST + " frames in 10 seconds: wait, and send more in each."),
    NO_HELLO(1008, 1_000, "Say hello within 10 seconds."),
    TOO_SLOW(1013, 1_000, "You take in less than you ask for: pull, or come back."),
    LATER(1013, 5_000, "The stream can't be read for now: come back in a moment."),
    STALE(1000, 0, "Nothing has come from you for minutes."),
    SIGNED_OUT(4401, 0, "Your session is over or your token too old: sign in, and come with a new ticket."),
    REPLACED(4409, 0, "The same device has connected again: that connection goes on.");

    private final int code;
    private final int retryAfterMillis;
    private final String reason;

    Farewell(int code, int retryAfterMillis, String reason) {
        this.code = code;
        this.retryAfterMillis = retryAfterMillis;
        this.reason = reason;
    }

    /** The code with which the socket is closed. */
    int code() {
        return code;
    }

    /** How long a device had better wait; 0 when waiting does not help. */
    int retryAfterMillis() {
        return retryAfterMillis;
    }

    String reason() {
        return reason;
    }
}
