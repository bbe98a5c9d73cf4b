package org.mirubato.sync;

/** Wakes whoever waits at this node for the changes of a user. */
@FunctionalInterface
public interface Bell {

    /** Returns at once. Once too often does no harm. */
    void ring(String user);
}
