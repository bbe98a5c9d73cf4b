package org.mirubato.command.importing;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mirubato.domain.Refusal;

/** What a column may hold, and how programs and people head it. */
enum CsvField {
    DATE(
            "date",
            "day",
            "timestamp",
            "start",
            "started",
            "datum",
            "tag",
            "fecha",
            "día",
            "jour",
            "日期",
            "start time",
            "datetime"),
    TIME("time", "begin", "uhrzeit", "zeit", "hora", "heure", "时间", "時間"),
    DURATION(
            "duration",
            "minutes",
            "length",
            "dauer",
            "minuten",
            "duración",
            "minutos",
            "durée",
            "时长",
            "時長",
            "time spent",
            "min"),
    TYPE("type", "kind", "activity", "art", "tipo", "类型", "類型"),
    INSTRUMENT("instrument", "instrumento", "乐器", "樂器"),
    PIECE(
            "piece", "pieces", "title", "song", "work", "stück", "stücke", "titel", "pieza", "obra", "morceau", "titre",
            "œuvre", "曲目"),
    COMPOSER("composer", "artist", "komponist", "compositor", "compositeur", "作曲家"),
    TECHNIQUES("techniques", "technique", "exercises", "techniken", "technik", "técnicas", "techniques", "技巧"),
    NOTES("notes", "note", "comment", "comments", "description", "notizen", "notiz", "notas", "remarques", "备注", "備註"),
    MOOD("mood", "feeling", "stimmung", "ánimo", "humeur", "心情"),
    TAGS("tags", "labels", "schlagwörter", "etiquetas", "étiquettes", "标签", "標籤");

    private final List<String> headings;

    CsvField(String... headings) {
        this.headings = List.of(headings);
    }

    /** The word for it in requests and answers. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** How good a heading fits: 0 for best, -1 for not at all. */
    int fits(String heading) {
        return headings.indexOf(heading.strip().toLowerCase(Locale.ROOT).replace('_', ' '));
    }

    static CsvField named(String word) {
        Optional<CsvField> field =
                Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
        return field.orElseThrow(
                () -> Refusal.invalid("There is no field of that name to give a column: use date, time,"
                        + " duration, type, instrument, piece, composer, techniques, notes, mood or tags."));
    }
}
