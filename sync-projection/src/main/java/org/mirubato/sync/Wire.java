package org.mirubato.sync;

/** An open connection that takes and brings whole texts. Its methods return at once. */
public interface Wire {

    /**
     * Sends a text, after those that were sent before.
     *
     * @param sent run once it is on its way, in any thread
     */
    void send(String text, Runnable sent);

    /** Asks for the next text from the other side: without that none is brought. */
    void next();

    /**
     * Sends what is still to be sent, and closes.
     *
     * @param code one of WebSocket's, or of ours from 4000
     */
    void close(int code, String reason);

    /** Cuts the connection, whatever is still to be sent. */
    void cut();
}
