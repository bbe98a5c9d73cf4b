package org.mirubato.infra.eventlog;

/**
 * The advisory locks of a Mirubato database, so that no two mean the same by chance. A lock of one thing alone is taken by its key;
 * one of many things of a kind by the key and the hash of the thing's name, which PostgreSQL keeps apart from the former.
 */
public enum AdvisoryLock {
    /** Orders the appends of all nodes; the scripts of the log name its key as well. */
    APPEND,
    /** Held while it is decided whether a read model is to be built anew. */
    REBUILD_REQUESTS,
    /** One for each read model: who holds it builds it. */
    REBUILD_OF,
    /** Held, shared, by every node that listens: a node that is alone with its own need not be told anything. */
    LISTENING,
    /** One for each group: held by batches, shared, and by whoever drops or retries its parked events. */
    DEAD_LETTERS_OF;

    private static final int FIRST = 4701;

    /** The lock's key, or the first of its two. Never another one once a version with it was released. */
    public int key() {
        return FIRST + ordinal();
    }
}
