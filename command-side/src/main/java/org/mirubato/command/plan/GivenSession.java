package org.mirubato.command.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mirubato.command.http.GivenFields;
import org.mirubato.domain.plan.OccurrenceWords;
import org.mirubato.domain.plan.PlanPiece;
import org.mirubato.domain.plan.Segment;
import org.mirubato.domain.practice.ExtraField;
import tools.jackson.databind.JsonNode;

/** What a client says is to be practised. */
final class GivenSession {

    /** The fields read here. */
    static final Set<String> OURS = Set.of("segments", "targets", "reflectionPrompts", "reflection_prompts");

    private static final Set<String> OF_SEGMENT = Set.of(
            "id",
            "label",
            "title",
            "durationMinutes",
            "duration_minutes",
            "pieceRefs",
            "piece_refs",
            "techniques",
            "instructions",
            "tempoTargets",
            "tempo_targets",
            "metadata");

    private static final Set<String> OF_PIECE = Set.of("scoreId", "score_id", "title", "composer");

    private GivenSession() {}

    /** Says nothing where the client does. */
    static OccurrenceWords of(GivenFields given) {
        return new OccurrenceWords(
                segments(given),
                given.json("targets"),
                given.texts("reflectionPrompts", "reflection_prompts"),
                null,
                null,
                null,
                null);
    }

    private static @Nullable List<Segment> segments(GivenFields given) {
        JsonNode value = given.value("segments");
        if (value == null) {
            return null;
        }
        List<Segment> segments = new ArrayList<>();
        for (JsonNode each : GivenFields.list(value)) {
            segments.add(segment(GivenFields.of(each)));
        }
        return segments;
    }

    private static Segment segment(GivenFields given) {
        List<PlanPiece> pieces = pieces(given);
        return new Segment(
                orEmpty(given.word("id")),
                orEmpty(given.word("label", "title")),
                given.number("durationMinutes", "duration_minutes"),
                pieces == null ? List.of() : pieces,
                orNone(given.texts("techniques")),
                orEmpty(given.text("instructions")),
                orEmpty(given.json("tempoTargets", "tempo_targets")),
                orEmpty(given.json("metadata")),
                ExtraField.orNone(given.extra(OF_SEGMENT)));
    }

    /** The pieces that are planned; null where nothing is said of them. */
    static @Nullable List<PlanPiece> pieces(GivenFields given) {
        JsonNode value = given.value("pieceRefs", "piece_refs");
        if (value == null) {
            return null;
        }
        List<PlanPiece> pieces = new ArrayList<>();
        for (JsonNode each : GivenFields.list(value)) {
            pieces.add(each.isString() ? new PlanPiece("", each.asString(), "") : piece(GivenFields.of(each)));
        }
        return pieces;
    }

    private static PlanPiece piece(GivenFields given) {
        return new PlanPiece(
                orEmpty(given.word("scoreId", "score_id")),
                orEmpty(given.word("title")),
                orEmpty(given.word("composer")),
                ExtraField.orNone(given.extra(OF_PIECE)));
    }

    /** The fields of a JSON object, without {@code left}; null where nothing is said of it. */
    static @Nullable List<ExtraField> fields(GivenFields given, String name, Set<String> left) {
        JsonNode value = given.value(name);
        if (value == null) {
            return null;
        }
        List<ExtraField> fields = new ArrayList<>();
        if (!value.isNull()) {
            GivenFields.of(value).others(left).forEach((field, json) -> fields.add(new ExtraField(field, json)));
        }
        return fields;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static List<String> orNone(@Nullable List<String> texts) {
        return texts == null ? List.of() : texts;
    }
}
