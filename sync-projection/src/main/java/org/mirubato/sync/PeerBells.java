package org.mirubato.sync;

import java.util.Collection;

/** The bells of the other nodes. */
@FunctionalInterface
public interface PeerBells {

    /** Called once changes of these users are written; the bells ring if there are others. */
    void ring(Collection<String> users);
}
