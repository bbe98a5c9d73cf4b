package org.mirubato.sync;

import org.mirubato.sync.DeviceCursors.DeviceCursor;

/** Told what devices have stored. */
@FunctionalInterface
interface Acks {

    /** Returns at once. */
    void add(DeviceCursor stored);
}
