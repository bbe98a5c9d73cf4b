package org.mirubato.query.plan;

import java.time.OffsetDateTime;
import org.mirubato.domain.Refusal;
import org.mirubato.query.projection.PageCursor;

/** The last row of a page; the next one begins behind it. Opaque to clients. */
record PlanCursor(OffsetDateTime at, String owner, String id) {

    /** @throws Refusal (invalid) when it is none of ours */
    static PlanCursor shown(String cursor) {
        return PageCursor.read(cursor, 3, PlanCursor::of);
    }

    private static PlanCursor of(String[] parts) {
        if (parts[2].isEmpty() || parts[2].indexOf(' ') >= 0) {
            throw new IllegalArgumentException("no id: " + parts[2]);
        }
        return new PlanCursor(OffsetDateTime.parse(parts[0]), parts[1], parts[2]);
    }

    @Override
    public String toString() {
        return PageCursor.of(at, owner, id);
    }
}
