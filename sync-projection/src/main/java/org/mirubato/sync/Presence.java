package org.mirubato.sync;

import org.jspecify.annotations.Nullable;

/** Who is told which devices are there. Each connection has its own. */
interface Presence {

    /** How a device is connected. */
    interface Connected extends Listener {

        /** The device has connected again: this connection ends. */
        void replaced();
    }

    void arrived(Connected connection, String device);

    /** Whether the device has connected nowhere else since. May wait a little. */
    boolean isNewest(Connected connection, String device);

    /** @param device null when it has never said which it is */
    void left(Connected connection, @Nullable String device);
}
