package org.mirubato.infra.embedded;

import static java.nio.file.attribute.PosixFilePermissions.fromString;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    Path temp;

    @Test
    void a_new_folder_is_closed_to_other_users_with_everything_in_it() throws IOException {
        Path data = temp.resolve("data");

        try (DataFolder folder = DataFolder.open(data)) {
            folder.secrets().password("postgres");

            assertThat(Files.getPosixFilePermissions(data)).isEqualTo(fromString("rwx------"));
            assertThat(Files.getPosixFilePermissions(data.resolve("secrets/postgres")))
                    .isEqualTo(fromString("rw-------"));
        }
    }

    @Test
    void a_password_is_long_random_and_stays_the_same() {
        Path data = temp.resolve("data");
        String first;
        try (DataFolder folder = DataFolder.open(data)) {
            first = folder.secrets().password("redis");
        }

        try (DataFolder folder = DataFolder.open(data)) {
            assertThat(folder.secrets().password("redis")).isEqualTo(first).hasSize(43);
            assertThat(folder.secrets().password("s3")).isNotEqualTo(first);
        }
    }

    @Test
    void the_process_id_stands_in_the_folder_while_it_is_open() throws IOException {
        Path data = temp.resolve("data");
        Path pid = data.resolve("run/app.pid");

        try (DataFolder open = DataFolder.open(data)) {
            assertThat(open.part("run").resolve("app.pid"))
                    .hasContent(Long.toString(ProcessHandle.current().pid()));
        }

        assertThat(pid).isEmptyFile();
    }

    @Test
    void a_folder_in_use_is_refused_with_the_process_that_uses_it() {
        Path data = temp.resolve("data");
        try (DataFolder open = DataFolder.open(data)) {

            assertThatThrownBy(() -> DataFolder.open(open.root()))
                    .isInstanceOf(StartupProblem.class)
                    .hasMessageContaining("running on " + open.root())
                    .hasMessageContaining("process " + ProcessHandle.current().pid());
        }
    }

    @Test
    void a_process_id_left_by_a_power_cut_does_not_hold_the_folder() throws IOException {
        Path data = temp.resolve("data");
        DataFolder.open(data).close();
        Files.writeString(data.resolve("run/app.pid"), "1\n");

        DataFolder folder = DataFolder.open(data);

        assertThat(folder.root()).isEqualTo(data.toRealPath());
        folder.close();
    }

    @Test
    void what_a_killed_server_was_working_on_is_gone_after_the_next_start_and_nothing_else() throws IOException {
        Path data = temp.resolve("data");
        Path outside = Files.createFile(temp.resolve("outside"));
        Path draft;
        try (DataFolder killed = DataFolder.open(data)) {
            draft = Files.createFile(killed.work("files").resolve("draft-1.webp"));
            Files.createFile(
                    Files.createDirectory(killed.work("pdf").resolve("pdf-1")).resolve("font.cache"));
            Files.createSymbolicLink(killed.work("pdf").resolve("link"), outside);
            Files.createFile(killed.part("spool").resolve("upload"));
        }
        assertThat(draft).exists();

        try (DataFolder next = DataFolder.open(data)) {
            assertThat(next.part("work")).isEmptyDirectory();
            assertThat(next.part("spool").resolve("upload")).exists();
            assertThat(outside).exists();
        }
    }

    @Test
    void a_folder_that_cannot_be_made_is_one_clear_line() throws IOException {
        Path file = Files.createFile(temp.resolve("file"));

        assertThatThrownBy(() -> DataFolder.open(file.resolve("data")))
                .isInstanceOf(StartupProblem.class)
                .hasMessage("Cannot write to the data folder " + file.resolve("data")
                        + ": make it writable, or choose another one with --data.");
    }

    @Test
    void a_new_folder_may_hold_the_keys_of_another_node_already() throws IOException {
        Files.write(Files.createDirectory(temp.resolve("secrets")).resolve("master"), new byte[] {1});

        try (DataFolder folder = DataFolder.open(temp)) {
            assertThat(folder.secrets().find("master")).hasValue(new byte[] {1});
        }
    }

    @Test
    void a_folder_with_other_files_is_left_alone() throws IOException {
        Files.createFile(temp.resolve("letter.txt"));
        Files.setPosixFilePermissions(temp, fromString("rwxr-xr-x"));

        assertThatThrownBy(() -> DataFolder.open(temp))
                .isInstanceOf(StartupProblem.class)
                .hasMessageContaining("holds other files");

        assertThat(Files.getPosixFilePermissions(temp)).isEqualTo(fromString("rwxr-xr-x"));
    }
}
