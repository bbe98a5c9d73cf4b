package org.mirubato.command.plan;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mirubato.command.http.GivenFields;
import org.mirubato.command.http.WrittenTime;
import org.mirubato.domain.Refusal;

/** Times, days and hours as clients write them. Each is null where the fields name none. */
final class GivenMoment {

    private GivenMoment() {}

    /** A time: ISO-8601 with an offset, without one beside a zone, or milliseconds since 1970. */
    static @Nullable Instant time(GivenFields given, @Nullable String zone, String... names) {
        String word = given.word(names);
        if (word == null) {
            return null;
        }
        try {
            return read(word, zone);
        } catch (DateTimeException | NumberFormatException e) {
            throw Refusal.invalid("Give " + names[0]
                    + " as 2026-05-01T18:30:00Z, with an offset such as +02:00, or in milliseconds since 1970.");
        }
    }

    private static Instant read(String word, @Nullable String zone) {
        Optional<OffsetDateTime> written = WrittenTime.of(word);
        if (written.isPresent()) {
            return written.get().toInstant();
        }
        if (zone == null) {
            throw new DateTimeException("no zone");
        }
        return LocalDateTime.parse(word).atZone(ZoneId.of(zone)).toInstant();
    }

    /** A day; of a time with an hour the day alone. */
    static @Nullable LocalDate day(GivenFields given, String... names) {
        String word = given.word(names);
        if (word == null) {
            return null;
        }
        try {
            return LocalDate.parse(word.length() > 10 && word.charAt(10) == 'T' ? word.substring(0, 10) : word);
        } catch (DateTimeException e) {
            throw Refusal.invalid("Give " + names[0] + " as a day such as 2026-05-01.");
        }
    }

    /** An hour of the day. */
    static @Nullable LocalTime hour(GivenFields given, String... names) {
        String word = given.word(names);
        if (word == null) {
            return null;
        }
        try {
            return LocalTime.parse(word.length() == 4 ? "0" + word : word);
        } catch (DateTimeException e) {
            throw Refusal.invalid("Give " + names[0] + " as an hour such as 07:30.");
        }
    }
}
