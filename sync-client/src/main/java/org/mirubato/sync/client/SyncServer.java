package org.mirubato.sync.client;

import java.time.Duration;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The server, as devices need it. Calls block; each may throw a {@link SyncFailure}. Safe for several threads. */
public interface SyncServer {

    /**
     * What follows a place.
     *
     * @param wait how long to wait for a change when there is none; at most 30 s
     */
    Delta pull(Place after, Duration wait);

    /**
     * Sends a batch of changes, and waits for what has become of them.
     *
     * @param batch with {@code deviceId} and {@code mutations}
     */
    List<Result> push(JsonNode batch);

    /** Opens a line over which changes come as they happen, beginning behind {@code after}. */
    Line open(String device, Place after, Hearer hearer);

    /** Who hears what comes over a line; one call at a time. */
    @FunctionalInterface
    interface Hearer {

        void heard(Delta delta);
    }

    /** An open line. Safe for several threads. */
    interface Line extends AutoCloseable {

        /** As {@link SyncServer#push}; fails with the line. */
        List<Result> push(JsonNode batch);

        /** Whether the server bears another push now. */
        boolean takesPush();

        /** Waits for the line to end, and keeps it alive meanwhile. */
        SyncFailure ended() throws InterruptedException;

        @Override
        void close();
    }
}
