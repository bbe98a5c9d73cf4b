package org.mirubato.command.plan;

import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mirubato.command.http.GivenFields;
import org.mirubato.domain.plan.OccurrenceFacts;
import org.mirubato.domain.plan.OccurrenceStatus;
import org.mirubato.domain.plan.OccurrenceWords;
import org.mirubato.domain.plan.PlanId;
import tools.jackson.databind.JsonNode;

/** What a client says about an occurrence. Fields that we don't know are kept, such as how its reminders stand. */
record GivenOccurrence(GivenFields given) {

    private static final Set<String> OURS = Set.of(
            "id",
            "planId",
            "plan_id",
            "scheduledStart",
            "scheduled_start",
            "scheduledEnd",
            "scheduled_end",
            "timeZone",
            "time_zone",
            "recurrenceKey",
            "recurrence_key",
            "status",
            "logEntryId",
            "log_entry_id",
            "checkIn",
            "check_in",
            "responses",
            "notes",
            "metrics");

    /** What the server itself keeps. */
    private static final Set<String> SERVERS = Set.of("localDate", "planTitle", "planStatus");

    private static final Set<String> KNOWN =
            Stream.of(OURS, SERVERS, GivenSession.OURS).flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());

    OccurrenceFacts facts() {
        String plan = given.word("planId", "plan_id");
        String zone = given.word("timeZone", "time_zone");
        String status = given.word("status");
        return new OccurrenceFacts(
                plan == null ? null : new PlanId(plan),
                GivenMoment.time(given, zone, "scheduledStart", "scheduled_start"),
                GivenMoment.time(given, zone, "scheduledEnd", "scheduled_end"),
                zone,
                given.word("recurrenceKey", "recurrence_key"),
                status == null ? null : OccurrenceStatus.of(status),
                entry(),
                checkedIn());
    }

    OccurrenceWords words() {
        OccurrenceWords session = GivenSession.of(given);
        return new OccurrenceWords(
                session.segments(),
                session.targets(),
                session.reflectionPrompts(),
                responses(),
                given.text("notes"),
                given.json("metrics"),
                given.extra(KNOWN));
    }

    /** The entry that it was practised as; null where nothing is said of it. */
    @Nullable
    String entry() {
        return given.word("logEntryId", "log_entry_id");
    }

    private @Nullable String responses() {
        GivenFields checkIn = checkIn();
        return given.value("responses") == null && checkIn != null
                ? checkIn.json("responses")
                : given.json("responses");
    }

    private @Nullable Instant checkedIn() {
        GivenFields checkIn = checkIn();
        return checkIn == null ? null : GivenMoment.time(checkIn, null, "recordedAt", "recorded_at");
    }

    private @Nullable GivenFields checkIn() {
        JsonNode value = given.value("checkIn", "check_in");
        return value == null || value.isNull() ? null : GivenFields.of(value);
    }
}
