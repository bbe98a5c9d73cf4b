package org.mirubato.command.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mirubato.command.http.GivenFields;
import org.mirubato.command.sync.PushedKind;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.identity.UserId;
import tools.jackson.databind.JsonNode;

class CsvRowsTest {

    private static final UserId ANNA = new UserId("user_anna");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "Date,Duration,Piece!2026-05-01,30,Chaconne",
                "Datum;Dauer;Stück!01.05.2026;30 min;Chaconne",
                "day|minutes|title!5/31/2026|30|Chaconne",
                "fecha;duración;obra!2026/05/01 18:30;0:30;Chaconne",
                "jour;durée;morceau!01-05-2026;0,5h;\"Chaconne\""
            })
    void files_of_several_programs_are_read_without_being_asked_about(String headings, String line) throws IOException {
        JsonNode entry = entries(headings + "\n" + line, Map.of()).get(0);

        assertThat(entry.path("duration").asInt()).isEqualTo(30);
        assertThat(entry.path("timestamp").asString()).startsWith("2026-05-");
        assertThat(entry.path("pieces").get(0).path("title").asString()).isEqualTo("Chaconne");
    }

    @Test
    void every_field_finds_its_place() throws IOException {
        String file = """
                date,time,minutes,type,instrument,piece,composer,techniques,notes,mood,tags
                2026-05-01,7:05,45,lesson,Viola,Chaconne; Gigue,Bach,"scale, octave","two
                lines",proud,"a;b"
                """;

        JsonNode entry = entries(file, Map.of("zone", "Europe/Berlin")).get(0);

        assertThat(entry.path("timestamp").asString()).isEqualTo("2026-05-01T07:05");
        assertThat(entry.path("timeZone").asString()).isEqualTo("Europe/Berlin");
        assertThat(entry.path("pieces").size()).isEqualTo(2);
        assertThat(entry.path("pieces").get(1).path("composer").asString()).isEqualTo("Bach");
        assertThat(entry.path("techniques").get(1).asString()).isEqualTo("octave");
        assertThat(entry.path("notes").asString()).contains("two").contains("lines");
        assertThat(entry.path("tags").size()).isEqualTo(2);
        assertThat(entry.path("instrument").asString()).isEqualTo("Viola");
    }

    @Test
    void a_line_without_a_date_or_a_duration_is_refused_and_stops_no_other() throws IOException {
        List<ImportedRow> rows = rows("date,minutes\n,30\n2026-05-01,\n2026-05-01,soon\n2026-05-02,20\n", Map.of());

        assertThat(rows)
                .extracting(ImportedRow::problem)
                .satisfiesExactly(
                        problem -> assertThat(problem).contains("no date"),
                        problem -> assertThat(problem).contains("no duration"),
                        problem -> assertThat(problem).contains("45 min"),
                        problem -> assertThat(problem).isNull());
        assertThat(rows).extracting(ImportedRow::line).containsExactly(2L, 3L, 4L, 5L);
    }

    @Test
    void days_and_months_that_may_be_either_are_told_about() throws IOException {
        assertThat(shape("date,minutes\n03/04/2026,30\n", Map.of()).possibleDates())
                .containsExactly(DateForm.DAY_FIRST, DateForm.MONTH_FIRST);
        assertThat(shape("date,minutes\n03/04/2026,30\n03/31/2026,30\n", Map.of())
                        .dates())
                .isEqualTo(DateForm.MONTH_FIRST);
        assertThat(entries("date,minutes\n03/04/2026,30\n", Map.of("dates", "MM/dd/yyyy"))
                        .get(0)
                        .path("timestamp")
                        .asString())
                .startsWith("2026-03-04");
    }

    @Test
    void a_time_that_says_its_offset_keeps_it() throws IOException {
        JsonNode entry = entries("start,minutes\n2026-05-01T10:00:00Z,30\n", Map.of("zone", "Europe/Berlin"))
                .get(0);

        assertThat(entry.path("timestamp").asString()).isEqualTo("2026-05-01T10:00:00Z");
        assertThat(entry.path("timeZone").asString()).isEqualTo("Europe/Berlin");
    }

    @Test
    void a_column_is_what_its_sender_says() throws IOException {
        Map<String, String> told = Map.of("column.notes", "what", "column.tags", "", "unit", "hours");
        JsonNode entry =
                entries("date,minutes,what,tags\n2026-05-01,2,slow,x\n", told).get(0);

        assertThat(entry.path("notes").asString()).isEqualTo("slow");
        assertThat(entry.has("tags")).isFalse();
        assertThat(entry.path("duration").asInt()).isEqualTo(120);
        assertThatThrownBy(() -> shape("date\n", Map.of("column.notes", "nowhere")))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> ImportOptions.of(Map.of("column.colour", "x"))).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> ImportOptions.of(Map.of("zone", "Europe/Atlantis")))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> ImportOptions.of(Map.of("delimiter", "x"))).isInstanceOf(Refusal.class);
    }

    @Test
    void ids_are_the_same_for_each_run_and_differ_for_equal_lines() throws IOException {
        String file = "date,minutes\n2026-05-01,30\n2026-05-01,30\n2026-05-02,30\n";

        List<String> first = ids(file);

        assertThat(first).doesNotHaveDuplicates().hasSize(3);
        assertThat(ids(file)).isEqualTo(first);
        assertThat(ids("date,minutes\n2025-01-01,5\n2026-05-01,30\n")).contains(first.get(0));
    }

    @Test
    void older_encodings_and_byte_order_marks_are_read() throws IOException {
        Charset older = Charset.forName("windows-1252");

        assertThat(entries("date;minutes;notes\n1.5.2026;30;Übung\n".getBytes(older), Map.of())
                        .get(0)
                        .path("notes")
                        .asString())
                .isEqualTo("Übung");
        assertThat(entries("\ufeffdate;minutes\n1.5.2026;30\n", Map.of())).hasSize(1);
    }

    @Test
    void a_quotation_mark_without_a_second_one_is_told_about_or_read_to_the_end() throws IOException {
        assertThat(rows("date,minutes,notes\n2026-05-01,30,\"open\n", Map.of())).hasSize(1);
        assertThatThrownBy(() -> shape("", Map.of())).isInstanceOf(Refusal.class);
    }

    private List<String> ids(String file) throws IOException {
        return entries(file, Map.of()).stream()
                .map(entry -> entry.path("id").asString())
                .toList();
    }

    private List<JsonNode> entries(String file, Map<String, String> options) throws IOException {
        return entries(file.getBytes(StandardCharsets.UTF_8), options);
    }

    private List<JsonNode> entries(byte[] file, Map<String, String> options) throws IOException {
        List<JsonNode> entries = new ArrayList<>();
        for (ImportedRow row : rows(file, options)) {
            assertThat(row.problem()).isNull();
            entries.add(row.entity().object());
        }
        return entries;
    }

    private List<ImportedRow> rows(String file, Map<String, String> options) throws IOException {
        return rows(file.getBytes(StandardCharsets.UTF_8), options);
    }

    private List<ImportedRow> rows(byte[] bytes, Map<String, String> parameters) throws IOException {
        ImportOptions options = ImportOptions.of(parameters);
        List<ImportedRow> rows = new ArrayList<>();
        try (ImportedFile file = ImportedFile.receive(new ByteArrayInputStream(bytes), folder)) {
            CsvShape shape = CsvShape.of(file, options);
            new CsvRows(shape, options, new NoKind(), new RowIds(ANNA)).read(file, rows::add);
        }
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
        return rows;
    }

    private CsvShape shape(String text, Map<String, String> options) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try (ImportedFile file = ImportedFile.receive(new ByteArrayInputStream(bytes), folder)) {
            return CsvShape.of(file, ImportOptions.of(options));
        }
    }

    private static final class NoKind implements PushedKind {

        @Override
        public String list() {
            return "entries";
        }

        @Override
        public String kind() {
            return "logbook_entry";
        }

        @Override
        public String count() {
            return "entriesProcessed";
        }

        @Override
        public void push(UserId user, GivenFields entity, @Nullable String key) {
            throw new UnsupportedOperationException();
        }
    }
}
