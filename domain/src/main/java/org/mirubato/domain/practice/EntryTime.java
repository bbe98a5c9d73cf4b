package org.mirubato.domain.practice;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.mirubato.domain.Refusal;

/**
 * When somebody practised, as the device saw it: a later change of time zones moves no entry to another day.
 *
 * @param at to the millisecond
 * @param zone the name of a time zone or an offset such as {@code +02:00}
 * @param day the date in that zone at that instant
 */
public record EntryTime(Instant at, String zone, LocalDate day) {

    /** Practice before this is taken for a mistake. */
    public static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");

    /** Practice from here on is taken for a mistake. */
    public static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

    /**
     * The time of practice at an instant.
     *
     * @throws Refusal (invalid) when there is no such time zone, or the instant can't be meant
     */
    public static EntryTime at(Instant at, String zone) {
        if (at.isBefore(EARLIEST) || !at.isBefore(LATEST)) {
            throw Refusal.invalid("Give a time between the years 1900 and 2099.");
        }
        Instant millis = at.truncatedTo(ChronoUnit.MILLIS);
        try {
            return new EntryTime(millis, zone, LocalDate.ofInstant(millis, ZoneId.of(zone)));
        } catch (DateTimeException e) {
            throw Refusal.invalid("There is no such time zone: give a name such as Europe/Berlin, or +02:00.");
        }
    }
}
