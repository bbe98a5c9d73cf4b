package org.mirubato.sync.client;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a client stands with the server.
 *
 * @param connection what it is doing
 * @param waiting how many changes are not answered yet
 * @param failure what failed last, in one sentence; null while all is well
 * @param pause how long it waits before it tries again; zero while it does not
 */
public record SyncState(
        Connection connection, int waiting, @Nullable String failure, Duration pause) {

    /** How changes come. */
    public enum Connection {
        /** Nobody is connected. */
        OFFLINE,
        /** By one request after the other, each of which waits for news. */
        POLLING,
        /** As they happen. */
        LIVE,
        /** No more: it was closed, or another program has taken over. */
        ENDED
    }
}
