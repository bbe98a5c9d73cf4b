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

    /** Whether it stays for as long as its user does. */
    default boolean isLasting() {
        return true;
    }

    /** Another stream of the user finds no place: whoever can't be sure that somebody is still there looks. */
    default void probe() {
        // what can't be told without waiting is not
    }

    /** The server is going down, or nobody reads any more. */
    void close();
}
