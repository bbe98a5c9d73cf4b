package org.mirubato.command.practice;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mirubato.command.http.GivenFields;
import org.mirubato.command.http.WrittenTime;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.practice.EntryTime;

/** Reads a time as clients write it: ISO-8601 with an offset, without one beside a time zone, or milliseconds since 1970. */
final class GivenTime {

    private static final String FORMS =
            "Give the timestamp as 2026-05-01T18:30:00Z, with an offset such as +02:00, or in milliseconds since 1970.";

    private GivenTime() {}

    /**
     * The time that the fields name; null when they name none and there is no {@code now}.
     *
     * @param now what is meant when no time is named
     */
    static @Nullable EntryTime of(GivenFields given, @Nullable Instant now) {
        String time = given.word("timestamp");
        String zone = given.word("timeZone", "time_zone", "timezone");
        if (time == null && now != null) {
            return EntryTime.at(now, zone == null ? "" : zone);
        }
        if (time == null) {
            if (zone != null) {
                throw Refusal.invalid("Give the timestamp together with its timeZone.");
            }
            return null;
        }
        try {
            return read(time, zone);
        } catch (DateTimeException | NumberFormatException e) {
            throw Refusal.invalid(FORMS);
        }
    }

    private static EntryTime read(String time, @Nullable String zone) {
        Optional<OffsetDateTime> written = WrittenTime.of(time);
        if (written.isPresent()) {
            ZoneOffset offset = written.get().getOffset();
            boolean utc = offset.equals(ZoneOffset.UTC);
            return EntryTime.at(written.get().toInstant(), zone != null ? zone : utc ? "" : offset.getId());
        }
        if (zone == null) {
            throw Refusal.invalid(FORMS);
        }
        EntryTime checked = EntryTime.at(EntryTime.EARLIEST, zone);
        return EntryTime.at(
                LocalDateTime.parse(time).atZone(ZoneId.of(checked.zone())).toInstant(), zone);
    }
}
