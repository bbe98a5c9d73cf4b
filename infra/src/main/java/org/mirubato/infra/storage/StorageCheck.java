package org.mirubato.infra.storage;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Tells whether the storage works. */
public final class StorageCheck {

    private final Spool spool;
    private final ObjectStore store;

    StorageCheck(Spool spool, ObjectStore store) {
        this.spool = spool;
        this.store = store;
    }

    /**
     * Asks the object store for something, and counts the uploads that still wait to be moved there.
     *
     * @throws UncheckedIOException when the object store does not answer
     */
    public int spooled() {
        store.stat("health");
        try {
            return spool.waiting().size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
