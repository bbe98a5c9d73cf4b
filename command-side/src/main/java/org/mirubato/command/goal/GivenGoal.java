package org.mirubato.command.goal;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mirubato.command.http.GivenFields;
import org.mirubato.domain.DerivedId;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.goal.GoalChange;
import org.mirubato.domain.goal.GoalFacts;
import org.mirubato.domain.goal.GoalId;
import org.mirubato.domain.goal.GoalStatus;
import org.mirubato.domain.goal.GoalType;
import org.mirubato.domain.goal.GoalWords;
import org.mirubato.domain.goal.Milestone;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.practice.ExtraField;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a client says about a goal, in either spelling. Fields that we don't know are kept; those by which clients and the server
 * keep their books are not.
 *
 * @param id null when the client leaves it to us
 */
record GivenGoal(@Nullable GoalId id, GoalChange change) {

    private static final int DATE = 10;

    private static final Set<String> OURS = Set.of(
            "id",
            "status",
            "currentValue",
            "current_value",
            "progress",
            "type",
            "targetValue",
            "target_value",
            "targetDate",
            "target_date",
            "title",
            "description",
            "scoreId",
            "score_id",
            "measures",
            "practicePlan",
            "practice_plan",
            "milestones");

    /** What the server itself keeps. */
    private static final Set<String> SERVERS = Set.of(
            "linkedEntries",
            "linked_entries",
            "completedAt",
            "completed_at",
            "progressHistory",
            "relatedSessions",
            "practiceMinutes",
            "entries");

    private static final Set<String> OF_MILESTONE =
            Set.of("id", "title", "targetDate", "target_date", "completed", "completedAt", "completed_at");

    private static final Set<String> KNOWN =
            Stream.of(OURS, SERVERS).flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());

    /** @throws Refusal (invalid) when a field can't be read */
    static GivenGoal of(GivenFields given, UserId user) {
        String id = given.word("id");
        String status = given.word("status");
        return new GivenGoal(
                id == null ? null : new GoalId(id),
                new GoalChange(
                        facts(given),
                        words(given, user),
                        status == null ? null : GoalStatus.of(status),
                        decimal(given, "currentValue", "current_value", "progress")));
    }

    /** A number with a fraction; null for null. */
    static @Nullable Double decimal(GivenFields given, String... names) {
        String word = given.word(names);
        try {
            return word == null ? null : Double.valueOf(word);
        } catch (NumberFormatException e) {
            throw Refusal.invalid("Give " + names[0] + " as a number.");
        }
    }

    private static GoalFacts facts(GivenFields given) {
        String type = given.word("type");
        Double target = decimal(given, "targetValue", "target_value");
        boolean untargeted = target == null && given.value("targetValue", "target_value") != null;
        return new GoalFacts(
                type == null ? null : GoalType.of(type),
                untargeted ? Double.valueOf(0) : target,
                given.value("targetDate", "target_date") == null
                        ? null
                        : orNone(day(given.word("targetDate", "target_date"))));
    }

    private static GoalWords words(GivenFields given, UserId user) {
        return new GoalWords(
                given.text("title"),
                given.text("description"),
                given.text("scoreId", "score_id"),
                given.texts("measures"),
                given.json("practicePlan", "practice_plan"),
                milestones(given, user),
                given.extra(KNOWN));
    }

    private static @Nullable List<Milestone> milestones(GivenFields given, UserId user) {
        JsonNode value = given.value("milestones");
        if (value == null) {
            return null;
        }
        List<Milestone> milestones = new ArrayList<>();
        for (JsonNode each : GivenFields.list(value)) {
            milestones.add(milestone(
                    each.isString() ? GivenFields.of(named(each)) : GivenFields.of(each), user, milestones.size()));
        }
        return milestones;
    }

    private static JsonNode named(JsonNode title) {
        return JsonMapper.shared().createObjectNode().set("title", title);
    }

    /** One without an id gets one that follows from its title and place, so that it is the same when it is sent again. */
    private static Milestone milestone(GivenFields given, UserId user, int place) {
        String id = given.word("id");
        String title = given.word("title");
        String known = title == null ? "" : title;
        return new Milestone(
                id == null ? DerivedId.of("milestone_", user, place + "\n" + known) : id,
                known,
                day(given.word("targetDate", "target_date")),
                Boolean.TRUE.equals(given.flag("completed")),
                time(given.word("completedAt", "completed_at")),
                ExtraField.orNone(given.extra(OF_MILESTONE)));
    }

    private static LocalDate orNone(@Nullable LocalDate day) {
        return day == null ? GoalFacts.NO_DATE : day;
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        try {
            return text == null ? null : LocalDate.parse(text.length() > DATE ? text.substring(0, DATE) : text);
        } catch (DateTimeException e) {
            throw Refusal.invalid("Give the target date as 2026-05-01.");
        }
    }

    private static @Nullable Instant time(@Nullable String text) {
        try {
            if (text == null) {
                return null;
            }
            return text.matches("\\d{1,15}")
                    ? Instant.ofEpochMilli(Long.parseLong(text))
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw Refusal.invalid("Give completedAt as 2026-05-01T18:30:00Z.");
        }
    }
}
