package org.mirubato.sync;

/** Why a device is given everything from 0. */
enum Reset {
    /** It is not. */
    NONE(""),
    /** What it shows was given out by no stream that there is. */
    UNKNOWN("This cursor belongs to no stream of ours: take all from 0."),
    /** Of what was deleted meanwhile some is told no more. */
    AWAY_TOO_LONG("You were away for longer than it is kept what was deleted: take all from 0.");

    private final String reason;

    Reset(String reason) {
        this.reason = reason;
    }

    /** A sentence. */
    String reason() {
        return reason;
    }
}
