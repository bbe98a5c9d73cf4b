package org.mirubato.sync;

/** Where deltas come from. */
@FunctionalInterface
interface DeltaSource {

    /** How many ops a delta has at most. */
    int MOST_OPS = 500;

    /**
     * What follows {@code cursor} in the stream of {@code user}; from the beginning when the cursor means nothing there.
     *
     * @param mostOps from 1
     */
    Delta read(String user, Cursor cursor, int mostOps);

    /** The same, as much as there may be at once. */
    default Delta read(String user, Cursor cursor) {
        return read(user, cursor, MOST_OPS);
    }
}
