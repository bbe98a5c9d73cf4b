package org.mirubato.command.importing;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.practice.EntryTime;

/**
 * How a file is to be read, as far as its sender says.
 *
 * @param zone the time zone of times that name none; null when it is not said
 * @param delimiter between the values of a line; null to find out
 * @param dates the form of dates; null to find out
 * @param columns what stands in which column; fields that are not here are found by the headings
 */
record ImportOptions(
        @Nullable String zone,
        @Nullable Character delimiter,
        @Nullable DateForm dates,
        DurationUnit unit,
        Map<CsvField, String> columns) {

    private static final String COLUMN = "column.";

    ImportOptions {
        columns = Map.copyOf(columns);
    }

    /** @throws Refusal (invalid) when there is no such zone, form, unit or field */
    static ImportOptions of(Map<String, String> parameters) {
        String zone = word(parameters, "zone");
        if (zone != null) {
            EntryTime.at(EntryTime.EARLIEST, zone);
        }
        Map<CsvField, String> columns = new HashMap<>();
        parameters.forEach((name, column) -> {
            if (name.startsWith(COLUMN)) {
                columns.put(CsvField.named(name.substring(COLUMN.length())), column);
            }
        });
        String dates = word(parameters, "dates");
        String unit = word(parameters, "unit");
        return new ImportOptions(
                zone,
                delimiter(word(parameters, "delimiter")),
                dates == null ? null : DateForm.named(dates),
                unit == null ? DurationUnit.MINUTES : DurationUnit.named(unit),
                columns);
    }

    private static @Nullable Character delimiter(@Nullable String given) {
        if (given == null) {
            return null;
        }
        String sign = given.equals("tab") ? "\t" : given;
        if (sign.length() != 1 || CsvShape.DELIMITERS.indexOf(sign.charAt(0)) < 0) {
            throw Refusal.invalid("Give the delimiter as ',', ';', '|' or tab.");
        }
        return sign.charAt(0);
    }

    private static @Nullable String word(Map<String, String> parameters, String name) {
        String value = parameters.get(name);
        return value == null || value.isEmpty() ? null : value;
    }

    /** How the numbers of a duration count. */
    enum DurationUnit {
        SECONDS(1 / 60.0),
        MINUTES(1),
        HOURS(60);

        private final double minutes;

        DurationUnit(double minutes) {
            this.minutes = minutes;
        }

        double minutes(double number) {
            return number * minutes;
        }

        static DurationUnit named(String word) {
            Optional<DurationUnit> unit = Arrays.stream(values())
                    .filter(each -> each.name().equalsIgnoreCase(word))
                    .findFirst();
            return unit.orElseThrow(() -> Refusal.invalid("Give the unit as seconds, minutes or hours."));
        }
    }
}
