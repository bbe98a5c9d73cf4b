package org.mirubato.sync;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.mirubato.sync.DeviceCursors.DeviceCursor;

/** Told what devices have stored. */
@FunctionalInterface
interface Acks {

    /** Returns at once. */
    void add(DeviceCursor stored);

    /**
     * The device has everything up to there; a cursor that says nothing is not kept. Returns at once.
     *
     * @param session by which it is signed in; null when that is not known
     */
    default void stored(String user, String device, @Nullable String session, Cursor upTo, Instant at) {
        if (!upTo.equals(Cursor.UNKNOWN)) {
            add(new DeviceCursor(user, device, session, upTo.toString(), at));
        }
    }
}
