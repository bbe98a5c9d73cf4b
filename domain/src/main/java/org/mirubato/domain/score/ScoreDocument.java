package org.mirubato.domain.score;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.score.ScoreView.PageView;

/** The form in which a score goes over the wire, whatever the transport: maps, lists, texts, numbers and booleans. */
public final class ScoreDocument {

    private ScoreDocument() {}

    /** The score without its pages, for lists. */
    public static Map<String, Object> summary(ScoreView score) {
        Map<String, Object> doc = new LinkedHashMap<>();
        doc.put("id", score.id().value());
        doc.put("slug", score.id().value());
        doc.put("title", score.title());
        putReading(doc, score);
        putFile(doc, score);
        doc.put("user_id", score.owner().value());
        doc.put("visibility", "private");
        doc.put("processing_status", score.status().name().toLowerCase(Locale.ROOT));
        putIfKnown(doc, "processing_error", score.reason());
        doc.put("attempt", score.attempt());
        doc.put("createdAt", score.createdAt().toString());
        doc.put("updatedAt", score.updatedAt().toString());
        doc.put("version", score.version());
        doc.put("tags", List.of());
        doc.put("metadata", ScoreKnowledge.metadata(score));
        doc.put("reading", reading(score));
        doc.put("doubts", score.doubts().stream().map(ReadField::word).toList());
        putReader(doc, score.readBy());
        return doc;
    }

    private static void putReader(Map<String, Object> doc, @Nullable ReadBy readBy) {
        if (readBy != null) {
            doc.put("read_by", readBy.reader());
            doc.put("partial", readBy.partial());
        }
    }

    /** The score in full. */
    public static Map<String, Object> detail(ScoreView score) {
        Map<String, Object> doc = summary(score);
        List<Map<String, Object>> pages = new ArrayList<>();
        score.pages().forEach(page -> pages.add(page(score, page)));
        doc.put("pages", pages);
        return doc;
    }

    private static void putReading(Map<String, Object> doc, ScoreView score) {
        putIfKnown(doc, "composer", score.told(ReadField.COMPOSER));
        putIfKnown(doc, "opus", score.told(ReadField.OPUS));
        putIfKnown(doc, "first_clef", score.told(ReadField.FIRST_CLEF));
        String clefs = score.told(ReadField.CLEFS);
        putIfKnown(doc, "clefs", clefs == null ? null : List.of(clefs.split(" ")));
        String fifths = score.told(ReadField.KEY_SIGNATURE);
        if (fifths != null) {
            doc.put("key_fifths", Integer.parseInt(fifths));
            doc.put("key_signature", keyInWords(Integer.parseInt(fifths)));
        }
        putIfKnown(doc, "time_signature", score.told(ReadField.TIME_SIGNATURE));
        doc.putAll(ScoreKnowledge.of(score));
    }

    private static void putFile(Map<String, Object> doc, ScoreView score) {
        doc.put("source", "upload");
        doc.put("source_type", score.mediaType().sourceType());
        doc.put("file_name", score.fileName());
        doc.put("file_size", score.sizeBytes());
        doc.put("content_hash", score.hash().value());
        doc.put("page_count", score.pageCount());
        doc.put("pdf_url", "/api/scores/" + score.id() + "/download/pdf");
        if (score.thumbnail()) {
            doc.put("thumbnail_url", "/api/pdf/v2/thumbnail/" + score.id());
        }
    }

    private static Map<String, Object> page(ScoreView score, PageView page) {
        Map<String, Object> doc = new LinkedHashMap<>();
        doc.put("page_number", page.page());
        if (page.unreadable() != null) {
            doc.put("unreadable", page.unreadable());
            return doc;
        }
        doc.put("width", page.width());
        doc.put("height", page.height());
        doc.put("url", "/api/scores/" + score.id() + "/pages/" + page.page());
        return doc;
    }

    private static Map<String, Object> reading(ScoreView score) {
        Map<String, Object> doc = new LinkedHashMap<>();
        for (ReadField field : ReadField.values()) {
            ReadValue value = score.reading().get(field);
            if (value != null) {
                Map<String, Object> told = value(value);
                List<Map<String, Object>> others =
                        score.others(field).stream().map(ScoreDocument::value).toList();
                putIfKnown(told, "others", others.isEmpty() ? null : others);
                doc.put(field.word(), told);
            }
        }
        return doc;
    }

    private static Map<String, Object> value(ReadValue value) {
        Map<String, Object> doc = new LinkedHashMap<>();
        doc.put("value", value.value());
        doc.put("confidence", value.confidence());
        doc.put("source", value.source());
        if (value.source().equals(ScoreView.BY_USER)) {
            doc.put("corrected", true);
        }
        Place place = value.place();
        if (place != null) {
            doc.put(
                    "place",
                    Map.of(
                            "page", place.page(),
                            "x", place.x(),
                            "y", place.y(),
                            "width", place.width(),
                            "height", place.height()));
        }
        return doc;
    }

    static String keyInWords(int fifths) {
        if (fifths == 0) {
            return "no sharps or flats";
        }
        int count = Math.abs(fifths);
        return count + (fifths > 0 ? " sharp" : " flat") + (count > 1 ? "s" : "");
    }

    static void putIfKnown(Map<String, Object> doc, String name, @Nullable Object value) {
        if (value != null) {
            doc.put(name, value);
        }
    }
}
