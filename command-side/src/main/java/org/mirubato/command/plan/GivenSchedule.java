package org.mirubato.command.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mirubato.command.http.GivenFields;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.plan.Flexibility;
import org.mirubato.domain.plan.PlanSchedule;
import org.mirubato.domain.plan.RecurrenceRule;
import org.mirubato.domain.plan.ScheduleKind;
import org.mirubato.domain.practice.ExtraField;
import tools.jackson.databind.JsonNode;

/** What a client says about when a plan is practised, and what else it says there. */
record GivenSchedule(PlanSchedule schedule, List<ExtraField> details) {

    private static final Set<String> OURS = Set.of(
            "kind",
            "rule",
            "durationMinutes",
            "duration_minutes",
            "timeOfDay",
            "time_of_day",
            "flexibility",
            "startDate",
            "start_date",
            "endDate",
            "end_date",
            "timeZone",
            "time_zone");

    /** Null where nothing is said of it. */
    static @Nullable GivenSchedule of(GivenFields plan) {
        JsonNode value = plan.value("schedule");
        if (value == null || value.isNull()) {
            return null;
        }
        GivenFields given = GivenFields.of(value);
        RecurrenceRule rule = rule(given);
        String kind = given.word("kind");
        String flexibility = given.word("flexibility");
        String zone = given.word("timeZone", "time_zone");
        String outer = plan.word("timeZone", "time_zone");
        PlanSchedule schedule = new PlanSchedule(
                kind == null ? (rule == null ? ScheduleKind.SINGLE : ScheduleKind.RECURRING) : ScheduleKind.of(kind),
                rule,
                given.number("durationMinutes", "duration_minutes"),
                GivenMoment.hour(given, "timeOfDay", "time_of_day"),
                flexibility == null ? Flexibility.FIXED : Flexibility.of(flexibility),
                GivenMoment.day(given, "startDate", "start_date"),
                GivenMoment.day(given, "endDate", "end_date"),
                zone != null ? zone : outer == null ? "" : outer);
        List<ExtraField> details = new ArrayList<>();
        given.others(OURS).forEach((name, json) -> details.add(new ExtraField(name, json)));
        return new GivenSchedule(schedule, details);
    }

    private static @Nullable RecurrenceRule rule(GivenFields given) {
        String rule = given.word("rule");
        if (rule != null) {
            return new RecurrenceRule(rule);
        }
        JsonNode metadata = given.value("metadata");
        JsonNode recurrence = metadata == null ? null : metadata.get("recurrence");
        return recurrence == null || !recurrence.isObject() ? null : rule(recurrence);
    }

    /** The form in which older clients keep the rule beside it. */
    private static RecurrenceRule rule(JsonNode recurrence) {
        GivenFields given = GivenFields.of(recurrence);
        StringBuilder rule = new StringBuilder("FREQ=" + given.word("frequency"));
        Integer interval = given.number("interval");
        if (interval != null) {
            rule.append(";INTERVAL=").append(interval);
        }
        List<String> weekdays = given.texts("weekdays");
        if (weekdays != null && !weekdays.isEmpty()) {
            rule.append(";BYDAY=")
                    .append(String.join(
                            ",", weekdays.stream().map(GivenSchedule::weekday).toList()));
        }
        Integer count = given.number("count");
        String until = given.word("until");
        if (count != null) {
            rule.append(";COUNT=").append(count);
        } else if (until != null) {
            rule.append(";UNTIL=").append(until.replaceAll("\\.\\d+", "").replaceAll("[-:]", ""));
        }
        return new RecurrenceRule(rule.toString());
    }

    private static String weekday(String word) {
        if (word.length() < 2) {
            throw Refusal.invalid("Give weekdays as MO, TU, WE, TH, FR, SA or SU.");
        }
        return word.substring(0, 2).toUpperCase(Locale.ROOT);
    }
}
