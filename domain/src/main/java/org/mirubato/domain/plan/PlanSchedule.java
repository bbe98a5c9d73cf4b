package org.mirubato.domain.plan;

import static java.util.Objects.requireNonNullElse;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.Refusal;

/**
 * When a plan is practised: days, and on each of them a time as the clock on the wall there shows it. Null is what is not said.
 *
 * @param rule by which days repeat; null for a plan that comes once
 * @param minutes how long, 1 to 1440
 * @param startDate the first day that is possible
 * @param endDate the last day that is possible
 * @param zone the name of a time zone or an offset; empty when the sender does not know
 */
public record PlanSchedule(
        ScheduleKind kind,
        @Nullable RecurrenceRule rule,
        @Nullable Integer minutes,
        @Nullable LocalTime timeOfDay,
        Flexibility flexibility,
        @Nullable LocalDate startDate,
        @Nullable LocalDate endDate,
        String zone) {

    /** Nothing is planned before. */
    public static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

    /** Nothing is planned after. */
    public static final LocalDate LATEST = LocalDate.of(2099, 12, 31);

    /** A plan without any day. */
    public static final PlanSchedule NONE =
            new PlanSchedule(ScheduleKind.SINGLE, null, null, null, Flexibility.FIXED, null, null, "");

    private static final int USUAL_MINUTES = 60;
    private static final int MOST_MINUTES = 24 * 60;
    private static final LocalTime USUAL_TIME = LocalTime.of(9, 0);
    private static final String USUAL_ZONE = "UTC";

    /** How long an occurrence is; an hour unless it is said. */
    public Duration length() {
        return Duration.ofMinutes(requireNonNullElse(minutes, USUAL_MINUTES));
    }

    /** The time of day; nine in the morning unless it is said. */
    public LocalTime time() {
        return requireNonNullElse(timeOfDay, USUAL_TIME);
    }

    /** The zone; UTC unless it is said. */
    public ZoneId zoneId() {
        return ZoneId.of(zone.isEmpty() ? USUAL_ZONE : zone);
    }

    /** The instant of that day's occurrence: where the clock jumps over its time, as much later; where it comes twice, the first. */
    public Instant startOn(LocalDate day) {
        return day.atTime(time()).atZone(zoneId()).toInstant();
    }

    /** The last day that the schedule names by itself or by its rule; null for none. */
    public @Nullable LocalDate lastDay() {
        LocalDate byRule = rule == null ? null : rule.lastDay(time(), zoneId());
        if (byRule == null || endDate == null) {
            return byRule == null ? endDate : byRule;
        }
        return byRule.isBefore(endDate) ? byRule : endDate;
    }

    /** The same with a zone: where it says none, the one of {@code before} goes on. */
    public PlanSchedule settled(@Nullable PlanSchedule before) {
        if (!zone.isEmpty()) {
            return this;
        }
        return in(before == null || before.zone.isEmpty() ? USUAL_ZONE : before.zone);
    }

    /** The same days at the same hours, in another zone. */
    public PlanSchedule in(String other) {
        return new PlanSchedule(kind, rule, minutes, timeOfDay, flexibility, startDate, endDate, other);
    }

    /** The same from that day on, where it says no first day itself. */
    public PlanSchedule from(LocalDate day) {
        return startDate == null
                ? new PlanSchedule(kind, rule, minutes, timeOfDay, flexibility, day, endDate, zone)
                : this;
    }

    /** @throws Refusal (invalid) when its parts don't go together */
    public PlanSchedule checked() {
        if (kind == ScheduleKind.RECURRING && rule == null) {
            throw Refusal.invalid("Give a recurring schedule a rule, such as FREQ=WEEKLY;BYDAY=MO,TH.");
        }
        if (minutes != null && (minutes < 1 || minutes > MOST_MINUTES)) {
            throw Refusal.invalid("Give the duration of the schedule as 1 to " + MOST_MINUTES + " minutes.");
        }
        requirePossible(startDate);
        requirePossible(endDate);
        if (startDate != null && endDate != null && endDate.isBefore(startDate)) {
            throw Refusal.invalid("Let the schedule end on or after its first day.");
        }
        try {
            zoneId();
        } catch (DateTimeException e) {
            throw Refusal.invalid("There is no such time zone: give a name such as Europe/Berlin, or +02:00.");
        }
        return this;
    }

    private static void requirePossible(@Nullable LocalDate day) {
        if (day != null && (day.isBefore(EARLIEST) || day.isAfter(LATEST))) {
            throw Refusal.invalid("Give days of the years 2000 to 2099.");
        }
    }
}
