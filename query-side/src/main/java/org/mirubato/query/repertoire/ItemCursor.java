package org.mirubato.query.repertoire;

import org.mirubato.domain.Refusal;
import org.mirubato.query.projection.PageCursor;

/** The last item of a page; the next one begins behind it. Opaque to clients. */
record ItemCursor(String titleKey, String id) {

    /** @throws Refusal (invalid) when it is none of ours */
    static ItemCursor shown(String cursor) {
        return PageCursor.read(cursor, 2, parts -> new ItemCursor(parts[1], parts[0]));
    }

    @Override
    public String toString() {
        return PageCursor.of(id, titleKey);
    }
}
