package org.mirubato.sync;

import java.util.Collection;

/** The bells of the other nodes. */
@FunctionalInterface
public interface PeerBells {

    /** Called in the transaction that writes changes of these users; the bells ring once it is committed, if there are others. */
    void ring(Collection<String> users);
}
