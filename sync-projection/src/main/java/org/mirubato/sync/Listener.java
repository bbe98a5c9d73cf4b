package org.mirubato.sync;

/** Somebody who waits for the changes of one user. Its methods return at once and may be called by any thread. */
interface Listener {

    String user();

    /** How far in the stream it is. */
    Cursor cursor();

    /** There may be something new. */
    void wake();

    /** Time has passed. */
    void tick();

    /** The server is going down, or nobody reads any more. */
    void close();
}
