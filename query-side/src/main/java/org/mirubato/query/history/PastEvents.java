package org.mirubato.query.history;

import java.util.List;

/** Reads the events of single entities from the log, a part at a time. Safe for any number of threads. */
public interface PastEvents {

    /** The events with a version below {@code before}, newest first, at most {@code limit}. */
    List<PastEvent> newestBefore(Trail trail, long before, int limit);

    /** The events with at least that version, oldest first, at most {@code limit}. */
    List<PastEvent> oldestFrom(Trail trail, long version, int limit);
}
