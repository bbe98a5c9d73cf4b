package org.mirubato.domain.goal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.practice.EntryId;
import org.mirubato.domain.practice.ExtraField;

/** The forms in which a goal goes over the wire: maps, lists, texts, numbers and booleans. */
public final class GoalDocument {

    private GoalDocument() {}

    /**
     * The goal in our form, which devices hold too; times are ISO-8601.
     *
     * @param json reads a JSON text
     */
    public static Map<String, Object> of(GoalView goal, Function<String, Object> json) {
        Map<String, Object> doc = shared(goal, json);
        doc.put("progress", goal.state().progress().value());
        doc.put("progressHistory", goal.history().stream().map(GoalDocument::of).toList());
        doc.put("createdAt", goal.createdAt().toString());
        doc.put("updatedAt", goal.updatedAt().toString());
        doc.put("version", goal.version());
        putExtra(doc, goal, json);
        return doc;
    }

    /** The goal as the reference's clients read it: created and changed in seconds since 1970. */
    public static Map<String, Object> compatible(GoalView goal, Function<String, Object> json) {
        Map<String, Object> doc = shared(goal, json);
        doc.put("progress", goal.state().progress().value());
        doc.put("createdAt", goal.createdAt().getEpochSecond());
        doc.put("updatedAt", goal.updatedAt().getEpochSecond());
        putExtra(doc, goal, json);
        return doc;
    }

    private static void putExtra(Map<String, Object> doc, GoalView goal, Function<String, Object> json) {
        ExtraField.put(doc, ExtraField.orNone(goal.state().words().extra()), json);
    }

    private static Map<String, Object> shared(GoalView goal, Function<String, Object> json) {
        GoalState state = goal.state();
        GoalWords words = state.words();
        GoalState.Progress progress = state.progress();
        String plan = text(words.plan());
        Map<String, Object> doc = new LinkedHashMap<>();
        doc.put("id", goal.id().value());
        doc.put("title", text(words.title()));
        doc.put("description", orNull(words.description()));
        doc.put(
                "type",
                Objects.requireNonNullElse(state.facts().type(), GoalType.CUSTOM)
                        .word());
        doc.put("targetValue", state.target());
        doc.put("currentValue", progress.value());
        doc.put(
                "targetDate",
                GoalFacts.NO_DATE.equals(state.facts().targetDate())
                        ? null
                        : String.valueOf(state.facts().targetDate()));
        doc.put("status", progress.status().word());
        doc.put("scoreId", orNull(words.scoreId()));
        doc.put("measures", Objects.requireNonNullElse(words.measures(), List.of()));
        doc.put("practicePlan", plan.isEmpty() ? null : json.apply(plan));
        doc.put(
                "milestones",
                milestones(words).stream().map(milestone -> of(milestone, json)).toList());
        doc.put("linkedEntries", state.linked().stream().map(EntryId::value).toList());
        doc.put("completedAt", progress.completedAt() == null ? null : String.valueOf(progress.completedAt()));
        return doc;
    }

    private static List<Milestone> milestones(GoalWords words) {
        return Objects.requireNonNullElse(words.milestones(), List.of());
    }

    private static Map<String, Object> of(Milestone milestone, Function<String, Object> json) {
        Map<String, Object> doc = new LinkedHashMap<>();
        doc.put("id", milestone.id());
        doc.put("title", milestone.title());
        doc.put("targetDate", milestone.targetDate() == null ? null : String.valueOf(milestone.targetDate()));
        doc.put("completed", milestone.completed());
        doc.put("completedAt", milestone.completedAt() == null ? null : String.valueOf(milestone.completedAt()));
        ExtraField.put(doc, milestone.extra(), json);
        return doc;
    }

    private static Map<String, Object> of(GoalView.Step step) {
        Map<String, Object> doc = new LinkedHashMap<>();
        doc.put("recordedAt", step.at().toString());
        doc.put("value", step.added());
        doc.put("notes", orNull(step.notes()));
        doc.put("sessionId", step.sessionId());
        return doc;
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }
}
