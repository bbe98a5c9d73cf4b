package org.mirubato.infra.axon;

/** What a node does for others again and again, only while there may be others. One thread does all of it. */
interface NodeWork {

    /** The pause between two runs. */
    int everyMillis();

    /** One run; when it fails the next one tries again. */
    void run();

    /** The node stops. */
    default void stop() {}
}
