package org.mirubato.query.plan;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a calendar in the form that calendar programs subscribe to. */
public interface CalendarWriter {

    /** A calendar of RFC 5545, in UTF-8. */
    byte[] write(String name, List<CalendarEntry> entries);

    /**
     * One appointment.
     *
     * @param id the same for the same appointment
     * @param end null where it is as long as nothing
     * @param changedAt when anybody changed it last
     */
    record CalendarEntry(
            String id,
            Instant start,
            @Nullable Instant end,
            String title,
            String description,
            Standing standing,
            Instant changedAt,
            long version) {}

    /** What is to be thought of it. */
    enum Standing {
        CONFIRMED,
        CANCELLED
    }
}
