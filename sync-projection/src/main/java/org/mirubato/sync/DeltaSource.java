package org.mirubato.sync;

/** Where deltas come from. */
interface DeltaSource {

    /** What follows {@code cursor} in the stream of {@code user}; from the beginning when the cursor means nothing there. */
    Delta read(String user, Cursor cursor);
}
