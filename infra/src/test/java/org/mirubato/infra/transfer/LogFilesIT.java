package org.mirubato.infra.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirubato.infra.axon.SideEffects;

/** From one PostgreSQL to files, ten events in each, and from them to another. */
class LogFilesIT {

    private static Installation source;
    private static Installation target;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() {
        source = new Installation();
        target = new Installation();
    }

    @AfterAll
    static void stop() throws IOException {
        source.close();
        target.close();
    }

    @BeforeEach
    void beginWithTwentyFiveEventsHereAndNoneThere() {
        source.clear();
        target.clear();
        source.add(1, 25);
    }

    @Test
    void the_other_log_equals_this_one_in_every_column() {
        exportAll();

        long added = importAll();

        assertThat(added).isEqualTo(25);
        assertThat(target.rows()).isEqualTo(source.rows()).hasSize(75);
    }

    @Test
    void an_empty_log_can_be_exported_and_imported() {
        source.clear();

        exportAll();

        assertThat(importAll()).isZero();
        assertThat(target.rows()).isEmpty();
    }

    @Test
    void an_export_goes_on_where_it_ended_and_writes_no_full_file_again() {
        exportAll();
        source.add(26, 35);

        LogExport.Result result = exportAll();

        assertThat(result).isEqualTo(new LogExport.Result(35, 4, 2));
        assertThat(importAll()).isEqualTo(35);
        assertThat(target.rows()).isEqualTo(source.rows());
    }

    @Test
    void an_export_that_was_interrupted_is_taken_up() {
        LogExport interrupted = new LogExport(source.log(), new ExportFolder(folder), progress -> {
            if (progress.startsWith("20 ")) {
                throw new IllegalStateException("pulled from the wall");
            }
        });
        assertThatThrownBy(() -> interrupted.run(10, "")).isInstanceOf(IllegalStateException.class);

        assertThatThrownBy(this::importAll)
                .isInstanceOf(TransferException.class)
                .hasMessageContaining("is unfinished");
        assertThat(exportAll().kept()).isEqualTo(2);
        assertThat(importAll()).isEqualTo(25);
    }

    @Test
    void a_damaged_file_is_written_anew_by_the_next_export() throws IOException {
        exportAll();
        flip("events-000002.jsonl.gz");

        LogExport.Result result = exportAll();

        assertThat(result.kept()).isEqualTo(2);
        assertThat(importAll()).isEqualTo(25);
    }

    @Test
    void an_import_goes_on_after_the_last_event_that_is_there() {
        exportAll();
        importAll();
        source.add(26, 35);
        exportAll();

        long added = importAll();

        assertThat(added).isEqualTo(10);
        assertThat(target.rows()).isEqualTo(source.rows());
        assertThat(importAll()).isZero();
    }

    @Test
    void of_a_file_with_a_flipped_byte_nothing_is_imported_and_a_whole_copy_is_taken_up() throws IOException {
        exportAll();
        byte[] whole = Files.readAllBytes(folder.resolve("events-000002.jsonl.gz"));
        flip("events-000002.jsonl.gz");

        assertThatThrownBy(this::importAll)
                .isInstanceOf(TransferException.class)
                .hasMessageContaining("events-000002.jsonl.gz was changed after it was written");

        assertThat(target.log().head()).isEqualTo(10);
        Files.write(folder.resolve("events-000002.jsonl.gz"), whole);
        assertThat(importAll()).isEqualTo(15);
        assertThat(target.rows()).isEqualTo(source.rows());
    }

    @Test
    void with_a_file_missing_or_cut_short_nothing_is_begun() throws IOException {
        exportAll();
        Path third = folder.resolve("events-000003.jsonl.gz");
        byte[] whole = Files.readAllBytes(third);

        Files.write(third, Arrays.copyOf(whole, whole.length - 9));
        assertThatThrownBy(this::importAll)
                .isInstanceOf(TransferException.class)
                .hasMessageContaining(
                        "events-000003.jsonl.gz has " + (whole.length - 9) + " bytes instead of " + whole.length);
        Files.delete(third);
        assertThatThrownBy(this::importAll)
                .isInstanceOf(TransferException.class)
                .hasMessageContaining("events-000003.jsonl.gz is missing");

        assertThat(target.log().head()).isZero();
    }

    @Test
    void a_damaged_manifest_is_told() throws IOException {
        exportAll();
        flip("manifest.jsonl");

        assertThatThrownBy(this::importAll)
                .isInstanceOf(TransferException.class)
                .hasMessageContaining("manifest.jsonl is damaged");
        Files.delete(folder.resolve("manifest.jsonl"));
        assertThatThrownBy(this::importAll)
                .isInstanceOf(TransferException.class)
                .hasMessageContaining("There is no");
    }

    @Test
    void another_log_is_left_alone() {
        exportAll();
        target.add(1, 15);
        List<String> before = target.rows();

        assertThatThrownBy(this::importAll)
                .isInstanceOf(TransferException.class)
                .hasMessageContaining("its event 15 is not that of the export");

        assertThat(target.rows()).isEqualTo(before);
    }

    @Test
    void a_log_that_went_on_after_the_export_keeps_what_it_has() {
        exportAll();
        importAll();
        target.add(26, 30);
        List<String> before = target.rows();

        assertThat(importAll()).isZero();

        assertThat(target.rows()).isEqualTo(before);
    }

    @Test
    void the_folder_of_another_log_or_with_other_files_is_refused() throws IOException {
        exportAll();
        target.add(1, 30);

        assertThatThrownBy(() -> export(target, folder))
                .isInstanceOf(TransferException.class)
                .hasMessageContaining("holds the export of another log");
        Files.delete(folder.resolve("manifest.jsonl"));
        assertThatThrownBy(this::exportAll)
                .isInstanceOf(TransferException.class)
                .hasMessageContaining("holds other files");
    }

    @Test
    void a_log_with_a_hole_is_not_exported_as_if_it_were_whole() {
        source.jdbc().update("delete from events where position = 7");

        assertThatThrownBy(this::exportAll)
                .isInstanceOf(TransferException.class)
                .hasMessageContaining("9 events from position 1 to 10");
    }

    @Test
    void what_acts_on_the_world_begins_after_each_file_and_read_models_begin_at_the_first_event() throws IOException {
        exportAll();
        flip("events-000003.jsonl.gz");

        assertThatThrownBy(this::importAll).isInstanceOf(TransferException.class);

        assertThat(tokens()).hasSize(2 * SideEffects.GROUPS.size()).allMatch(token -> token.contains("20"));
        exportAll();
        importAll();
        assertThat(tokens()).hasSize(2 * SideEffects.GROUPS.size()).allMatch(token -> token.contains("25"));
    }

    private List<String> tokens() {
        return target.jdbc()
                .queryForList(
                        "select processor_name || convert_from(token, 'UTF8') from token_entry order by 1",
                        String.class);
    }

    private LogExport.Result exportAll() {
        return export(source, folder);
    }

    private static LogExport.Result export(Installation from, Path folder) {
        return new LogExport(from.log(), new ExportFolder(folder), progress -> {}).run(10, "");
    }

    private long importAll() {
        LogImport work = new LogImport(
                target.log(),
                new ExportFolder(folder),
                position -> SideEffects.startAfter(position, target.access().dataSource()),
                progress -> {});
        return work.run(ManifestFile.read(folder), source.log()::subjects);
    }

    private void flip(String file) throws IOException {
        byte[] bytes = Files.readAllBytes(folder.resolve(file));
        bytes[bytes.length / 2] ^= 1;
        Files.write(folder.resolve(file), bytes);
    }
}
