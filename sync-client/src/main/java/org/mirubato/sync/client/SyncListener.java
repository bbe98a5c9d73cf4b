package org.mirubato.sync.client;

import java.util.List;

/** Who hears what happens to a device. Called by the threads of the client, one at a time for each method. */
public interface SyncListener {

    /** The copy has changed: this is what was new. */
    default void changed(Delta delta) {}

    /** The server has said what has become of these changes. */
    default void answered(List<Result> results) {}

    /** The client is connected or not, or something failed. */
    default void state(SyncState state) {}
}
