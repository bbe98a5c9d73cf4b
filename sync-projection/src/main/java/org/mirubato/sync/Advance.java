package org.mirubato.sync;

/**
 * How far a batch takes a user's stream.
 *
 * @param count how many changes it gets
 * @param from the first one's place in the log: the stream must not be there yet
 * @param position where in the log the stream is with the last
 */
record Advance(String user, int count, long from, long position) {

    static Advance by(String user, Change change) {
        return new Advance(user, 1, change.position(), change.position());
    }

    /** The same and one change more. */
    Advance and(Change change) {
        return new Advance(user, count + 1, from, change.position());
    }
}
