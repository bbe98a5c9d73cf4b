package org.mirubato.domain.plan;

import static java.util.Objects.requireNonNullElse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.practice.ExtraField;

/** The form in which plans, their occurrences and templates go over the wire: maps, lists, texts, numbers and booleans. */
public final class PlanDocument {

    private PlanDocument() {}

    /**
     * A plan in full. Fields that we don't know stand beside ours, which they never hide.
     *
     * @param json reads a JSON text
     */
    public static Map<String, Object> of(PlanView plan, Function<String, Object> json) {
        PlanFacts facts = plan.state().facts();
        PlanWords words = plan.state().words();
        Map<String, Object> doc = new LinkedHashMap<>();
        doc.put("id", plan.id().value());
        doc.put("status", plan.status().word());
        doc.put(
                "visibility",
                requireNonNullElse(facts.visibility(), PlanVisibility.PRIVATE).word());
        doc.put("type", requireNonNullElse(facts.type(), PlanType.CUSTOM).word());
        putWords(doc, plan.schedule(), words, json);
        doc.put("sourceTemplateId", orNull(facts.sourceTemplateId()));
        Integer version = facts.templateVersion();
        doc.put("templateVersion", version == null || version == 0 ? null : version);
        doc.put("createdAt", plan.createdAt().toString());
        doc.put("updatedAt", plan.updatedAt().toString());
        doc.put(
                "archivedAt",
                plan.archivedAt() == null ? null : plan.archivedAt().toString());
        doc.put("version", plan.version());
        putExtra(doc, words.extra(), json);
        return doc;
    }

    /** An occurrence in full, with where it stands. */
    public static Map<String, Object> of(
            OccurrenceView occurrence, OccurrenceStatus status, Function<String, Object> json) {
        OccurrenceFacts facts = occurrence.state().facts();
        OccurrenceWords words = occurrence.state().words();
        Map<String, Object> doc = new LinkedHashMap<>();
        doc.put("id", occurrence.id().value());
        doc.put("planId", occurrence.planId().value());
        doc.put("scheduledStart", facts.start() == null ? null : facts.start().toString());
        doc.put("scheduledEnd", facts.end() == null ? null : facts.end().toString());
        doc.put("timeZone", facts.zone());
        doc.put("localDate", occurrence.day() == null ? null : String.valueOf(occurrence.day()));
        doc.put("recurrenceKey", orNull(facts.recurrenceKey()));
        doc.put("status", status.word());
        putSession(doc, words, json);
        doc.put("logEntryId", orNull(facts.logEntryId()));
        doc.put("checkIn", checkIn(facts, words, json));
        doc.put("notes", orNull(words.notes()));
        doc.put("metrics", object(words.metrics(), json));
        doc.put("createdAt", occurrence.createdAt().toString());
        doc.put("updatedAt", occurrence.updatedAt().toString());
        doc.put("version", occurrence.version());
        putExtra(doc, words.extra(), json);
        return doc;
    }

    /** A template in full, with what is to be expected of it. */
    public static Map<String, Object> of(TemplateView template, Function<String, Object> json) {
        TemplateFacts facts = template.state().facts();
        PlanWords words = template.state().content();
        Map<String, Object> doc = new LinkedHashMap<>();
        doc.put("id", template.id().value());
        doc.put("authorId", template.author().value());
        doc.put("type", requireNonNullElse(facts.type(), PlanType.CUSTOM).word());
        doc.put(
                "visibility",
                requireNonNullElse(facts.visibility(), TemplateVisibility.PRIVATE)
                        .word());
        putWords(doc, template.schedule(), words, json);
        doc.put("metadata", withPreview(template, json));
        doc.put("sourcePlanId", orNull(facts.sourcePlanId()));
        doc.put("templateVersion", template.state().templateVersion());
        doc.put("adoptionCount", template.state().adoptions());
        doc.put("publishedAt", template.publishedAt().toString());
        doc.put("createdAt", template.createdAt().toString());
        doc.put("updatedAt", template.updatedAt().toString());
        doc.put("version", template.version());
        putExtra(doc, words.extra(), json);
        return doc;
    }

    private static void putWords(
            Map<String, Object> doc, PlanSchedule schedule, PlanWords words, Function<String, Object> json) {
        doc.put("title", requireNonNullElse(words.title(), ""));
        doc.put("description", orNull(words.description()));
        doc.put("focusAreas", orNone(words.focusAreas()));
        doc.put("techniques", orNone(words.techniques()));
        doc.put("tags", orNone(words.tags()));
        doc.put("pieceRefs", pieces(orNone(words.pieces()), json));
        doc.put("schedule", schedule(schedule, words.scheduleDetails(), json));
        doc.put("metadata", fields(words.metadata(), json));
        putSession(doc, words.toPractise(), json);
    }

    private static void putSession(Map<String, Object> doc, OccurrenceWords words, Function<String, Object> json) {
        List<Map<String, Object>> segments = new ArrayList<>();
        orNone(words.segments()).forEach(segment -> segments.add(segment(segment, json)));
        doc.put("segments", segments);
        doc.put("targets", object(words.targets(), json));
        doc.put("reflectionPrompts", orNone(words.reflectionPrompts()));
    }

    private static Map<String, Object> schedule(
            PlanSchedule schedule, @Nullable List<ExtraField> details, Function<String, Object> json) {
        Map<String, Object> doc = new LinkedHashMap<>();
        doc.put("kind", schedule.kind().word());
        doc.put("rule", schedule.rule() == null ? null : schedule.rule().value());
        doc.put("durationMinutes", schedule.minutes());
        doc.put(
                "timeOfDay",
                schedule.timeOfDay() == null ? null : schedule.timeOfDay().toString());
        doc.put("flexibility", schedule.flexibility().word());
        doc.put(
                "startDate",
                schedule.startDate() == null ? null : schedule.startDate().toString());
        doc.put(
                "endDate",
                schedule.endDate() == null ? null : schedule.endDate().toString());
        doc.put("timeZone", schedule.zone());
        putExtra(doc, details, json);
        return doc;
    }

    private static Map<String, Object> segment(Segment segment, Function<String, Object> json) {
        Map<String, Object> doc = new LinkedHashMap<>();
        doc.put("id", orNull(segment.id()));
        doc.put("label", segment.label());
        doc.put("durationMinutes", segment.minutes());
        doc.put("pieceRefs", pieces(segment.pieces(), json));
        doc.put("techniques", segment.techniques());
        doc.put("instructions", orNull(segment.instructions()));
        doc.put("tempoTargets", object(segment.tempoTargets(), json));
        doc.put("metadata", object(segment.metadata(), json));
        ExtraField.put(doc, segment.extra(), json);
        return doc;
    }

    private static List<Map<String, Object>> pieces(List<PlanPiece> pieces, Function<String, Object> json) {
        List<Map<String, Object>> docs = new ArrayList<>();
        for (PlanPiece piece : pieces) {
            Map<String, Object> doc = new LinkedHashMap<>();
            doc.put("scoreId", orNull(piece.scoreId()));
            doc.put("title", orNull(piece.title()));
            doc.put("composer", orNull(piece.composer()));
            ExtraField.put(doc, piece.extra(), json);
            docs.add(doc);
        }
        return docs;
    }

    private static @Nullable Object checkIn(
            OccurrenceFacts facts, OccurrenceWords words, Function<String, Object> json) {
        if (facts.checkedInAt() == null) {
            return null;
        }
        return Map.of("recordedAt", facts.checkedInAt().toString(), "responses", object(words.responses(), json));
    }

    private static Map<String, Object> withPreview(TemplateView template, Function<String, Object> json) {
        PlanWords words = template.state().content();
        List<Segment> segments = orNone(words.toPractise().segments());
        Map<String, Object> session = new LinkedHashMap<>();
        putSession(session, words.toPractise(), json);
        int total = segments.stream()
                .mapToInt(segment -> requireNonNullElse(segment.minutes(), 0))
                .sum();
        Map<String, Object> workload = new LinkedHashMap<>();
        workload.put("sessionMinutes", template.schedule().length().toMinutes());
        workload.put("segmentsCount", segments.size());
        workload.put("totalSegmentMinutes", total);
        Map<String, Object> preview = new LinkedHashMap<>();
        preview.put("segments", session.get("segments"));
        preview.put("workload", workload);
        preview.put("pieces", pieces(orNone(words.pieces()), json));
        preview.put("focusAreas", orNone(words.focusAreas()));
        preview.put("techniques", orNone(words.techniques()));
        Map<String, Object> metadata = fields(words.metadata(), json);
        metadata.put("preview", preview);
        return metadata;
    }

    private static void putExtra(
            Map<String, Object> doc, @Nullable List<ExtraField> extra, Function<String, Object> json) {
        ExtraField.put(doc, orNone(extra), json);
    }

    private static Map<String, Object> fields(@Nullable List<ExtraField> fields, Function<String, Object> json) {
        Map<String, Object> object = new LinkedHashMap<>();
        putExtra(object, fields, json);
        return object;
    }

    private static Object object(@Nullable String text, Function<String, Object> json) {
        return text == null || text.isEmpty() ? Map.of() : json.apply(text);
    }

    private static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    private static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }
}
