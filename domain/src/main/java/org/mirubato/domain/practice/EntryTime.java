package org.mirubato.domain.practice;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.Refusal;

/**
 * When somebody practised, as the device saw it: a later change of time zones moves no entry to another day.
 *
 * @param at to the millisecond
 * @param zone the name of a time zone or an offset such as {@code +02:00}; empty in a command that does not know
 * @param day the date in that zone at that instant
 */
public record EntryTime(Instant at, String zone, LocalDate day) {

    /** Practice before this is taken for a mistake. */
    public static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");

    /** Practice from here on is taken for a mistake. */
    public static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

    private static final String USUAL_ZONE = "UTC";

    /**
     * The time of practice at an instant.
     *
     * @param zone may be empty when it is not known
     * @throws Refusal (invalid) when there is no such time zone, or the instant can't be meant
     */
    public static EntryTime at(Instant at, String zone) {
        if (at.isBefore(EARLIEST) || !at.isBefore(LATEST)) {
            throw Refusal.invalid("Give the timestamp as a time between the years 1900 and 2099.");
        }
        Instant millis = at.truncatedTo(ChronoUnit.MILLIS);
        try {
            ZoneId known = ZoneId.of(zone.isEmpty() ? USUAL_ZONE : zone);
            return new EntryTime(millis, zone, LocalDate.ofInstant(millis, known));
        } catch (DateTimeException e) {
            throw Refusal.invalid("There is no such time zone: give a name such as Europe/Berlin, or +02:00.");
        }
    }

    /** The same with a zone: where it says none, the one of {@code before} goes on. */
    EntryTime settled(@Nullable EntryTime before) {
        return zone.isEmpty() ? at(at, before == null ? USUAL_ZONE : before.zone) : this;
    }
}
