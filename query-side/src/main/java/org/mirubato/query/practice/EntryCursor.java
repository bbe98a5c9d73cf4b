package org.mirubato.query.practice;

import java.time.Instant;
import org.mirubato.domain.Refusal;
import org.mirubato.query.projection.PageCursor;

/** The last entry of a page; the next one begins behind it. Opaque to clients. */
record EntryCursor(Instant at, String id) {

    /** @throws Refusal (invalid) when it is none of ours */
    static EntryCursor shown(String cursor) {
        return PageCursor.read(cursor, 2, parts -> new EntryCursor(Instant.parse(parts[0]), parts[1]));
    }

    @Override
    public String toString() {
        return PageCursor.of(at, id);
    }
}
