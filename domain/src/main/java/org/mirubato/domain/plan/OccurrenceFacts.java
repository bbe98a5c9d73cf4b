package org.mirubato.domain.plan;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.practice.CheckedText;
import org.mirubato.domain.practice.EntryLimits;
import org.mirubato.domain.practice.Sparse;

/**
 * The part of an occurrence that tells nothing private. Null is what nothing is said about.
 *
 * @param start to the millisecond; an occurrence may have no time
 * @param end not before the start
 * @param zone in which its owner reads these times; empty when the sender does not know
 * @param recurrenceKey which one of its plan; empty for one that no schedule made
 * @param logEntryId the entry that it was practised as; empty for none
 * @param checkedInAt when it was checked in
 */
public record OccurrenceFacts(
        @Nullable PlanId planId,
        @Nullable Instant start,
        @Nullable Instant end,
        @Nullable String zone,
        @Nullable String recurrenceKey,
        @Nullable OccurrenceStatus status,
        @Nullable String logEntryId,
        @Nullable Instant checkedInAt) {

    /** Says nothing. */
    public static final OccurrenceFacts NONE = new OccurrenceFacts(null, null, null, null, null, null, null, null);

    /** An occurrence's facts before anything is said about them. */
    static final OccurrenceFacts BLANK =
            new OccurrenceFacts(null, null, null, "UTC", "", OccurrenceStatus.SCHEDULED, "", null);

    private static final Instant EARLIEST = PlanSchedule.EARLIEST.atStartOfDay().toInstant(ZoneOffset.UTC);
    private static final Instant LATEST =
            PlanSchedule.LATEST.plusDays(2).atStartOfDay().toInstant(ZoneOffset.UTC);

    /** Says when it is, and nothing else. */
    public static OccurrenceFacts at(@Nullable Instant start, @Nullable Instant end, @Nullable String zone) {
        return new OccurrenceFacts(null, start, end, zone, null, null, null, null);
    }

    /** Says where it stands, and nothing else. */
    public static OccurrenceFacts status(OccurrenceStatus status) {
        return new OccurrenceFacts(null, null, null, null, null, status, null, null);
    }

    /** These facts, and those of {@code before} that these say nothing about. A new start alone keeps the length. */
    public OccurrenceFacts over(OccurrenceFacts before) {
        return new OccurrenceFacts(
                Sparse.or(planId, before.planId),
                Sparse.or(start, before.start),
                endOver(before),
                zone == null || zone.isEmpty() ? before.zone : zone,
                Sparse.or(recurrenceKey, before.recurrenceKey),
                Sparse.or(status, before.status),
                Sparse.or(logEntryId, before.logEntryId),
                Sparse.or(checkedInAt, before.checkedInAt));
    }

    private @Nullable Instant endOver(OccurrenceFacts before) {
        if (end != null || start == null || before.start == null || before.end == null) {
            return Sparse.or(end, before.end);
        }
        return before.end.plus(before.start.until(start, ChronoUnit.MILLIS), ChronoUnit.MILLIS);
    }

    /** Whether it has the time that {@code other} has. */
    boolean isWhen(OccurrenceFacts other) {
        return at(start, end, zone).equals(at(other.start, other.end, other.zone));
    }

    /** The day on which it is for its owner; null without a time. */
    public @Nullable LocalDate day() {
        return start == null ? null : LocalDate.ofInstant(start, zoneId());
    }

    ZoneId zoneId() {
        return ZoneId.of(zone == null || zone.isEmpty() ? "UTC" : zone);
    }

    /** @throws Refusal (invalid) when a value is none for its field */
    OccurrenceFacts checked() {
        requirePossible(start);
        requirePossible(end);
        try {
            zoneId();
        } catch (DateTimeException e) {
            throw Refusal.invalid("There is no such time zone: give a name such as Europe/Berlin, or +02:00.");
        }
        return new OccurrenceFacts(
                        planId,
                        millis(start),
                        millis(end),
                        zone,
                        recurrenceKey == null
                                ? null
                                : CheckedText.line("the recurrence key", recurrenceKey, EntryLimits.LONGEST_WORD),
                        status,
                        logEntryId == null
                                ? null
                                : CheckedText.line("the entry's id", logEntryId, EntryLimits.LONGEST_WORD),
                        millis(checkedInAt))
                .ordered();
    }

    /** @throws Refusal (invalid) when it ends before it begins */
    OccurrenceFacts ordered() {
        if (start != null && end != null && end.isBefore(start)) {
            throw Refusal.invalid("Let an occurrence end after it begins.");
        }
        return this;
    }

    private static @Nullable Instant millis(@Nullable Instant at) {
        return at == null ? null : at.truncatedTo(ChronoUnit.MILLIS);
    }

    private static void requirePossible(@Nullable Instant at) {
        if (at != null && (at.isBefore(EARLIEST) || !at.isBefore(LATEST))) {
            throw Refusal.invalid("Give a time of the years 2000 to 2099.");
        }
    }
}
