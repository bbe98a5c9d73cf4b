package org.mirubato.command.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A time as clients write it when it says by itself which moment is meant. */
public final class WrittenTime {

    private static final Pattern MILLIS = Pattern.compile("(-?[0-9]{1,18})(?:\\.0*)?");
    private static final Pattern WITH_OFFSET = Pattern.compile("[^T]*T.*(?:Z|z|[+-][0-9]{2}(?::?[0-9]{2})?)");

    private WrittenTime() {}

    /**
     * Reads milliseconds since 1970, or ISO-8601 with an offset.
     *
     * @return empty when it is neither
     * @throws DateTimeException when it looks like a time with an offset, and is none
     */
    public static Optional<OffsetDateTime> of(String word) {
        Matcher millis = MILLIS.matcher(word);
        if (millis.matches()) {
            return Optional.of(
                    Instant.ofEpochMilli(Long.parseLong(millis.group(1))).atOffset(ZoneOffset.UTC));
        }
        return WITH_OFFSET.matcher(word).matches() ? Optional.of(OffsetDateTime.parse(word)) : Optional.empty();
    }
}
