package org.mirubato.command.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.mirubato.command.http.GivenFields;
import org.mirubato.command.sync.PushedKind;
import org.mirubato.domain.Refusal;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes an entry of each line of a file of values. */
final class CsvRows {

    private static final Pattern CLOCK = Pattern.compile("(\\d{1,3}):(\\d{2})(?::(\\d{2}))?");
    private static final Pattern NUMBER =
            Pattern.compile("(\\d{1,9}(?:[.,]\\d{1,6})?)\\s*(s|sec|min|m|h|std|hours?|minutes?)?\\.?");
    private static final Pattern MEMBERS = Pattern.compile("[;,|]");
    private static final Pattern PIECES = Pattern.compile("[;|]");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm[:ss]");
    private static final String USUAL_ZONE = "UTC";

    private final CsvShape shape;
    private final ImportOptions options;
    private final PushedKind entries;
    private final RowIds ids;

    CsvRows(CsvShape shape, ImportOptions options, PushedKind entries, RowIds ids) {
        this.shape = shape;
        this.options = options;
        this.entries = entries;
        this.ids = ids;
    }

    void read(ImportedFile file, ImportedRow.Sink sink) throws IOException {
        try (CSVParser parser = CsvShape.parser(file.text(), shape.delimiter())) {
            Iterator<CSVRecord> records = parser.iterator();
            boolean wanted = true;
            boolean heading = true;
            while (wanted && records.hasNext()) {
                CSVRecord line = records.next();
                if (!heading) {
                    wanted = sink.row(row(line, line.getRecordNumber()));
                }
                heading = false;
            }
        } catch (UncheckedIOException | IllegalStateException e) {
            throw Refusal.invalid("This file can't be read any further: a quotation mark in it has no second one.");
        }
    }

    private ImportedRow row(CSVRecord line, long number) {
        try {
            ObjectNode entry = entry(line);
            entry.put("id", ids.idOf(entry));
            return new ImportedRow(number, entries, new GivenFields(entry), null);
        } catch (Refusal e) {
            return new ImportedRow(number, entries, null, e.sentence());
        }
    }

    private ObjectNode entry(CSVRecord line) {
        ObjectNode entry = JsonMapper.shared().createObjectNode();
        putTime(entry, value(line, CsvField.DATE), value(line, CsvField.TIME));
        entry.put("duration", minutes(value(line, CsvField.DURATION)));
        for (CsvField field : List.of(CsvField.TYPE, CsvField.INSTRUMENT, CsvField.NOTES, CsvField.MOOD)) {
            String value = value(line, field);
            if (!value.isEmpty()) {
                entry.put(field.word(), value);
            }
        }
        putMembers(entry, "techniques", value(line, CsvField.TECHNIQUES));
        putMembers(entry, "tags", value(line, CsvField.TAGS));
        putPieces(entry, value(line, CsvField.PIECE), value(line, CsvField.COMPOSER));
        return entry;
    }

    private void putTime(ObjectNode entry, String date, String time) {
        if (date.isEmpty()) {
            throw Refusal.invalid("There is no date in this line.");
        }
        DateForm form = shape.dates();
        String zone = options.zone();
        if (form == null) {
            // says its offset itself, or is refused when it is read
            entry.put("timestamp", date);
            if (zone != null) {
                entry.put("timeZone", zone);
            }
            return;
        }
        LocalDateTime at = form.read(date);
        entry.put("timestamp", (time.isEmpty() ? at : at.with(clock(time))).toString());
        entry.put("timeZone", zone == null ? USUAL_ZONE : zone);
    }

    private static LocalTime clock(String time) {
        try {
            return LocalTime.parse(time, TIME);
        } catch (DateTimeParseException e) {
            throw Refusal.invalid("Write the time of day as 18:30.");
        }
    }

    /** Hours and minutes with a colon, or a number with its unit, or one in the unit of the file. */
    private long minutes(String text) {
        Matcher clock = CLOCK.matcher(text);
        if (clock.matches()) {
            String seconds = clock.group(3);
            return Long.parseLong(clock.group(1)) * 60
                    + Long.parseLong(clock.group(2))
                    + (seconds == null ? 0 : Math.round(Long.parseLong(seconds) / 60.0));
        }
        Matcher number = NUMBER.matcher(text.toLowerCase(Locale.ROOT));
        if (!number.matches()) {
            throw Refusal.invalid(
                    text.isEmpty()
                            ? "There is no duration in this line."
                            : "Write the duration as 45, 45 min or 0:45.");
        }
        return Math.round(
                unit(number.group(2)).minutes(Double.parseDouble(number.group(1).replace(',', '.'))));
    }

    private ImportOptions.DurationUnit unit(@Nullable String word) {
        if (word == null) {
            return options.unit();
        }
        return switch (word.charAt(0)) {
            case 'h' -> ImportOptions.DurationUnit.HOURS;
            case 's' -> word.equals("std") ? ImportOptions.DurationUnit.HOURS : ImportOptions.DurationUnit.SECONDS;
            default -> ImportOptions.DurationUnit.MINUTES;
        };
    }

    private static void putMembers(ObjectNode entry, String name, String value) {
        if (!value.isEmpty()) {
            ArrayNode members = entry.putArray(name);
            MEMBERS.splitAsStream(value)
                    .map(String::strip)
                    .filter(word -> !word.isEmpty())
                    .forEach(members::add);
        }
    }

    /** Pieces stand between semicolons, and so do their composers; one composer is that of all. */
    private static void putPieces(ObjectNode entry, String titles, String composers) {
        List<String> names = PIECES.splitAsStream(titles)
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
        List<String> by = PIECES.splitAsStream(composers).map(String::strip).toList();
        ArrayNode pieces = names.isEmpty() ? null : entry.putArray("pieces");
        for (int i = 0; pieces != null && i < names.size(); i++) {
            ObjectNode piece = pieces.addObject().put("title", names.get(i));
            String composer = by.size() == 1 ? by.get(0) : i < by.size() ? by.get(i) : "";
            if (!composer.isEmpty()) {
                piece.put("composer", composer);
            }
        }
    }

    private String value(CSVRecord line, CsvField field) {
        Map<CsvField, Integer> mapping = shape.mapping();
        Integer column = mapping.get(field);
        return column == null || column >= line.size() ? "" : line.get(column).strip();
    }
}
