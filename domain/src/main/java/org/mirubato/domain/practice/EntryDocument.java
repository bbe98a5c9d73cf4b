package org.mirubato.domain.practice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The form in which an entry goes over the wire, whatever the transport: maps, lists, texts, numbers and booleans. */
public final class EntryDocument {

    /** Which form this is: one more whenever the same entry would come out otherwise, so that no stored one of before is shown. */
    public static final int FORM = 1;

    private EntryDocument() {}

    /**
     * The entry in full, without what its pieces mean in the catalogue.
     *
     * @param json reads a JSON text
     */
    public static Map<String, Object> of(EntryView entry, Function<String, Object> json) {
        return of(entry, json, List.of());
    }

    /**
     * The entry in full. Fields that we don't know stand beside ours, which they never hide.
     *
     * @param json reads a JSON text
     * @param pieceIds what its pieces mean in the catalogue, in their order, empty where that is not known; may be left out
     */
    public static Map<String, Object> of(EntryView entry, Function<String, Object> json, List<String> pieceIds) {
        Map<String, Object> doc = new LinkedHashMap<>();
        doc.put("id", entry.id().value());
        doc.put("timestamp", entry.when().at().toString());
        doc.put("timeZone", entry.when().zone());
        doc.put("localDate", entry.when().day().toString());
        doc.put("duration", entry.minutes());
        doc.put("type", entry.type().word());
        putWords(doc, entry, json, pieceIds);
        doc.put("goalIds", entry.goalIds());
        doc.put("sessionId", orNull(entry.sessionId()));
        doc.put("autoTracked", entry.autoTracked());
        doc.put("createdAt", entry.createdAt().toString());
        doc.put("updatedAt", entry.updatedAt().toString());
        doc.put("version", entry.version());
        ExtraField.put(doc, entry.extra(), json);
        return doc;
    }

    private static void putWords(
            Map<String, Object> doc, EntryView entry, Function<String, Object> json, List<String> pieceIds) {
        doc.put("instrument", entry.instrument());
        doc.put("pieces", pieces(entry, json, pieceIds));
        doc.put("techniques", entry.techniques());
        doc.put("notes", orNull(entry.notes()));
        doc.put("mood", orNull(entry.mood()));
        doc.put("tags", entry.tags());
        doc.put("metadata", entry.metadata().isEmpty() ? Map.of() : json.apply(entry.metadata()));
        doc.put("scoreId", orNull(entry.scoreId()));
        doc.put("scoreTitle", orNull(entry.scoreTitle()));
        doc.put("scoreComposer", orNull(entry.scoreComposer()));
    }

    private static List<Map<String, Object>> pieces(
            EntryView entry, Function<String, Object> json, List<String> pieceIds) {
        List<Integer> shares = EntryPiece.shares(entry.minutes(), entry.pieces());
        List<Map<String, Object>> docs = new ArrayList<>();
        for (EntryPiece piece : entry.pieces()) {
            Map<String, Object> doc = new LinkedHashMap<>();
            doc.put("id", piece.id() == null ? null : piece.id().value());
            String pieceId = docs.size() < pieceIds.size() ? pieceIds.get(docs.size()) : "";
            if (!pieceId.isEmpty()) {
                doc.put("pieceId", pieceId);
            }
            doc.put("title", piece.title());
            doc.put("composer", piece.composer());
            doc.put("measures", piece.measures());
            doc.put("tempo", piece.tempo());
            doc.put("duration", piece.minutes());
            doc.put("share", shares.get(docs.size()));
            ExtraField.put(doc, piece.extra(), json);
            docs.add(doc);
        }
        return docs;
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
