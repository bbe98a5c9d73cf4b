package org.mirubato.sync;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How far each device of a user has stored its stream. Kept apart from the streams, which can be built anew. */
public interface DeviceCursors {

    /** How many devices of a user are known; one more, and the one that was seen first of them is forgotten. */
    int MOST = 100;

    /** Keeps these, over what is known of the same devices. */
    void keep(Collection<DeviceCursor> stored);

    /** The user's devices that may come back, the one that was seen last first: their session is not over, and they were seen within a year. */
    List<DeviceCursor> of(String user);

    /** Forgets all devices of the user that {@link #of} leaves out. */
    void forgetGone(String user);

    /**
     * A device.
     *
     * @param device as it calls itself
     * @param session the session by which it was signed in; null when that is not known
     * @param cursor up to where it has everything
     * @param seenAt when it said so
     */
    record DeviceCursor(
            String user, String device, @Nullable String session, String cursor, Instant seenAt) {}
}
