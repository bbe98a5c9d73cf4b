package org.mirubato.sync;

/** A device's socket, as its connection sees it. */
public interface SocketLink {

    /** The connection is open. */
    void opened(Wire wire);

    /** The other side has sent a text. */
    void received(String text);

    /** The connection is gone, or has never come to be. */
    void gone();
}
