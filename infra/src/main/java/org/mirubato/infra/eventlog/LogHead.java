package org.mirubato.infra.eventlog;

/** How far the events go, wherever they are kept. */
public interface LogHead {

    /** The position of the last event; at most 0 when there is none. May ask a server. */
    long head();
}
