package org.mirubato.infra.cli;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mirubato.infra.cli.demo.DemoEntry;
import org.mirubato.infra.cli.demo.DemoGoal;
import org.mirubato.infra.cli.demo.DemoPlan;
import org.mirubato.infra.cli.demo.DemoStudent;

/** A student's years as the server takes them in a push. */
final class DemoDocuments {

    private static final String ZONE = "Europe/Berlin";

    private DemoDocuments() {}

    /** The documents of each kind, in the order in which they are to be pushed. */
    static Map<String, List<Map<String, Object>>> of(DemoStudent student) {
        List<Map<String, Object>> days = new ArrayList<>();
        student.plans().forEach(plan -> plan.days().forEach(day -> days.add(of(plan, day))));
        Map<String, List<Map<String, Object>>> documents = new LinkedHashMap<>();
        documents.put("goals", student.goals().stream().map(DemoDocuments::of).toList());
        documents.put(
                "entries", student.entries().stream().map(DemoDocuments::of).toList());
        documents.put(
                "practicePlans", student.plans().stream().map(DemoDocuments::of).toList());
        documents.put("planOccurrences", days);
        return documents;
    }

    private static Map<String, Object> of(DemoEntry entry) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("id", entry.id());
        document.put("timestamp", entry.at().toInstant().toString());
        document.put("timeZone", ZONE);
        document.put("duration", entry.minutes());
        document.put("type", entry.type());
        document.put("instrument", "piano");
        document.put("pieces", entry.parts().stream().map(DemoDocuments::part).toList());
        document.put("techniques", entry.techniques());
        document.put("goalIds", entry.goalIds());
        document.put("notes", entry.notes());
        document.put("mood", entry.mood().isEmpty() ? null : entry.mood());
        document.put("tags", entry.tags());
        return document;
    }

    private static Map<String, Object> of(DemoGoal goal) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("id", goal.id());
        document.put("title", goal.title());
        document.put("type", goal.type());
        document.put("targetValue", goal.target());
        document.put("currentValue", goal.reached());
        document.put("targetDate", goal.by().toString());
        document.put("status", goal.status());
        return document;
    }

    private static Map<String, Object> of(DemoPlan plan) {
        Map<String, Object> schedule = new LinkedHashMap<>();
        schedule.put("kind", "recurring");
        schedule.put("rule", plan.rule());
        schedule.put("durationMinutes", plan.minutes());
        schedule.put("timeOfDay", plan.time().toString());
        schedule.put("flexibility", "same-day");
        schedule.put("startDate", plan.from().toString());
        schedule.put("endDate", plan.to().toString());
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("id", plan.id());
        document.put("title", plan.title());
        document.put("type", "course");
        document.put("focusAreas", List.of("technique", "repertoire"));
        document.put("schedule", schedule);
        document.put("status", plan.days().stream().allMatch(DemoPlan.Day::past) ? "completed" : "active");
        return document;
    }

    /** One of the plan's days. */
    private static Map<String, Object> of(DemoPlan plan, DemoPlan.Day day) {
        Instant start = day.day().atTime(plan.time()).atZone(ZoneId.of(ZONE)).toInstant();
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("id", plan.id() + "_" + day.day());
        document.put("planId", plan.id());
        document.put("scheduledStart", start.toString());
        document.put("scheduledEnd", start.plusSeconds(60L * plan.minutes()).toString());
        document.put("segments", List.of());
        document.put("status", !day.past() ? "scheduled" : day.entryId().isEmpty() ? "skipped" : "completed");
        if (!day.entryId().isEmpty()) {
            document.put("logEntryId", day.entryId());
        }
        return document;
    }

    private static Map<String, Object> part(DemoEntry.Part part) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("title", part.piece().title());
        document.put("composer", part.piece().composer());
        document.put("duration", part.minutes());
        document.put("tempo", part.tempo());
        return document;
    }
}
