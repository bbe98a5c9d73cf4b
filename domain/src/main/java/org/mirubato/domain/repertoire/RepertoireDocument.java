package org.mirubato.domain.repertoire;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.piece.ReferenceId;
import org.mirubato.domain.repertoire.RepertoireItemView.StatusChange;

/** The forms in which an item goes over the wire: maps, lists, texts, numbers. */
public final class RepertoireDocument {

    private RepertoireDocument() {}

    /** The item in our form; times are ISO-8601. */
    public static Map<String, Object> of(RepertoireItemView item) {
        RepertoireItemState.Words words = item.state().words();
        Tempo tempo = item.state().tempo();
        Map<String, Object> doc = new LinkedHashMap<>();
        doc.put("id", item.id().value());
        doc.put("pieceId", item.piece().value());
        doc.put("scoreId", scoreId(item));
        doc.put("title", item.names().title());
        doc.put("composer", item.names().composer());
        doc.put("status", words.status().word());
        doc.put("difficultyRating", words.rating() == 0 ? null : words.rating());
        doc.put("notes", words.notes());
        doc.put("links", words.links());
        doc.put("tags", words.tags());
        doc.put("currentTempo", tempo.current());
        doc.put("targetTempo", tempo.target());
        doc.put(
                "performances",
                item.state().performances().stream().map(RepertoireDocument::of).toList());
        doc.put(
                "statusHistory",
                item.statuses().stream().map(RepertoireDocument::of).toList());
        doc.put(
                "tempoHistory",
                item.tempos().stream().map(RepertoireDocument::of).toList());
        doc.put("createdAt", item.createdAt().toString());
        doc.put("updatedAt", item.updatedAt().toString());
        doc.put("version", item.version());
        return doc;
    }

    /** The same with what follows from the logbook. */
    public static Map<String, Object> of(RepertoireItemView item, PracticeStats stats) {
        Map<String, Object> doc = of(item);
        doc.put("practiceCount", stats.count());
        doc.put("practiceMinutes", stats.minutes());
        doc.put("firstPractised", text(stats.first()));
        doc.put("lastPractised", text(stats.last()));
        return doc;
    }

    /**
     * The item as the reference's clients read it: its history stands in the notes, the times of its own changes are in seconds
     * since 1970, those of the practice in milliseconds, as the entries have them.
     */
    public static Map<String, Object> compatible(RepertoireItemView item, PracticeStats stats) {
        RepertoireItemState.Words words = item.state().words();
        Map<String, Object> doc = new LinkedHashMap<>();
        doc.put("id", item.id().value());
        doc.put("scoreId", scoreId(item));
        doc.put("score_id", scoreId(item));
        doc.put("title", item.names().title());
        doc.put("composer", item.names().composer());
        doc.put("status", words.status().word());
        doc.put("difficultyRating", words.rating() == 0 ? null : words.rating());
        doc.put("personalNotes", StatusLines.with(words.notes(), item.statuses()));
        doc.put("referenceLinks", words.links());
        doc.put("practiceCount", stats.count());
        doc.put("totalPracticeTime", stats.minutes());
        doc.put("lastPracticed", stats.last() == null ? null : stats.last().toEpochMilli());
        doc.put("createdAt", item.createdAt().getEpochSecond());
        doc.put("updatedAt", item.updatedAt().getEpochSecond());
        return doc;
    }

    /** The id by which clients of the reference know the piece. */
    private static String scoreId(RepertoireItemView item) {
        String given = item.names().scoreId();
        return given == null ? ReferenceId.of(item.names().piece()) : given;
    }

    private static Map<String, Object> of(Performance performance) {
        return Map.of("id", performance.id(), "date", performance.day().toString(), "note", performance.note());
    }

    private static Map<String, Object> of(StatusChange change) {
        return Map.of(
                "at",
                change.at().toString(),
                "from",
                change.from().word(),
                "to",
                change.to().word());
    }

    private static Map<String, Object> of(Tempo tempo) {
        Map<String, Object> doc = new LinkedHashMap<>();
        doc.put("date", tempo.day() == null ? null : tempo.day().toString());
        doc.put("current", tempo.current());
        doc.put("target", tempo.target());
        return doc;
    }

    private static @Nullable String text(@Nullable Instant time) {
        return time == null ? null : time.toString();
    }
}
