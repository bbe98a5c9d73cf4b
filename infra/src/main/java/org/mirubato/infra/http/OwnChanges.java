package org.mirubato.infra.http;

/** What the current request has changed so far. */
@FunctionalInterface
public interface OwnChanges {

    /** Waits, within bounds, until the read models show it; at once when that is nothing. */
    void await();
}
