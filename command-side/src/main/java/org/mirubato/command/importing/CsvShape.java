package org.mirubato.command.importing;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.Refusal;

/**
 * How a file of values is written: told by its sender, or found out from its first lines.
 *
 * @param columns the headings
 * @param mapping in which column a field stands, from 0
 * @param dates null when the dates have no form that is known, or say their offset themselves
 * @param possibleDates the forms that the first dates may be written in; with several of them the sender should choose
 */
record CsvShape(
        char delimiter,
        List<String> columns,
        Map<CsvField, Integer> mapping,
        @Nullable DateForm dates,
        List<DateForm> possibleDates) {

    static final String DELIMITERS = ",;\t|";

    private static final int SAMPLE = 200;

    static CsvShape of(ImportedFile file, ImportOptions options) throws IOException {
        Character given = options.delimiter();
        char delimiter = given == null ? likeliest(file) : given;
        List<List<String>> lines = lines(file, delimiter);
        if (lines.isEmpty()) {
            throw Refusal.invalid("This file is empty: choose one with a line of headings and lines of practice.");
        }
        List<String> columns = lines.get(0);
        Map<CsvField, Integer> mapping = mapping(columns, options.columns());
        List<DateForm> possible = DateForm.of(dates(lines, mapping.get(CsvField.DATE)));
        DateForm dates = options.dates();
        return new CsvShape(
                delimiter,
                columns,
                mapping,
                dates == null ? possible.stream().findFirst().orElse(null) : dates,
                possible);
    }

    /** Reads what is written so; headings are a line like any other. */
    static CSVParser parser(Reader text, char delimiter) throws IOException {
        return CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(true)
                .setTrim(true)
                .setLenientEof(true)
                .setTrailingData(true)
                .get()
                .parse(text);
    }

    private static char likeliest(ImportedFile file) throws IOException {
        char best = ',';
        int most = 0;
        for (char delimiter : DELIMITERS.toCharArray()) {
            List<List<String>> lines = lines(file, delimiter);
            int columns = lines.isEmpty() ? 0 : lines.get(0).size();
            if (columns > most) {
                most = columns;
                best = delimiter;
            }
        }
        return best;
    }

    private static List<List<String>> lines(ImportedFile file, char delimiter) throws IOException {
        List<List<String>> lines = new ArrayList<>();
        try (CSVParser parser = parser(file.text(), delimiter)) {
            Iterator<CSVRecord> records = parser.iterator();
            while (lines.size() < SAMPLE && records.hasNext()) {
                lines.add(records.next().toList());
            }
        } catch (UncheckedIOException | IllegalStateException e) {
            // a line that can't be read is told about when its turn comes
        }
        return lines;
    }

    /** Each column is one field's; what the sender says counts before what headings look like. */
    private static Map<CsvField, Integer> mapping(List<String> columns, Map<CsvField, String> given) {
        Map<CsvField, Integer> mapping = new EnumMap<>(CsvField.class);
        given.forEach((field, column) -> {
            if (!column.isEmpty()) {
                mapping.put(field, column(columns, column));
            }
        });
        Set<Integer> taken = new HashSet<>(mapping.values());
        for (CsvField field : CsvField.values()) {
            if (!given.containsKey(field)) {
                best(columns, field, taken).ifPresent(column -> {
                    mapping.put(field, column);
                    taken.add(column);
                });
            }
        }
        return mapping;
    }

    private static int column(List<String> columns, String heading) {
        int column = columns.indexOf(heading.strip());
        if (column < 0) {
            throw Refusal.invalid("There is no column headed \"" + heading + "\" in this file.");
        }
        return column;
    }

    private static Optional<Integer> best(List<String> columns, CsvField field, Set<Integer> taken) {
        Map<Integer, Integer> fits = new HashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            int fit = field.fits(columns.get(i));
            if (fit >= 0 && !taken.contains(i)) {
                fits.put(i, fit);
            }
        }
        return fits.entrySet().stream().min(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }

    private static List<String> dates(List<List<String>> lines, @Nullable Integer column) {
        return column == null
                ? List.of("")
                : lines.stream()
                        .skip(1)
                        .filter(line ->
                                line.size() > column && !line.get(column).isBlank())
                        .map(line -> line.get(column))
                        .toList();
    }
}
