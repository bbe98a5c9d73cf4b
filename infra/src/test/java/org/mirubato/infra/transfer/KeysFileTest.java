package org.mirubato.infra.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirubato.infra.embedded.Secrets;

class KeysFileTest {

    private static final Keys KEYS = new Keys(new byte[] {1, 2, 3}, new byte[] {4, 5});

    @TempDir
    private Path folder;

    private Path file;
    private Secrets secrets;

    @BeforeEach
    void write() throws IOException {
        file = folder.resolve("keys");
        secrets = Secrets.of(folder);
        Files.createDirectory(folder.resolve("secrets"));
        KeysFile.write(file, KEYS, lines -> lines.accept("{\"subject\":\"user_01\"}"));
    }

    @Test
    void nobody_but_its_owner_may_read_it() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void it_gives_back_what_was_written() {
        List<String> subjects = new ArrayList<>();

        Keys read = KeysFile.read(file, subjects::add);

        assertThat(read.master()).containsExactly(1, 2, 3);
        assertThat(read.claims()).containsExactly(4, 5);
        assertThat(subjects).containsExactly("{\"subject\":\"user_01\"}");
    }

    @Test
    void a_changed_or_shortened_file_is_not_used() throws IOException {
        String whole = Files.readString(file);

        Files.writeString(file, whole.replace("user_01", "user_02"));
        assertThatThrownBy(() -> KeysFile.read(file, line -> {}))
                .isInstanceOf(TransferException.class)
                .hasMessageContaining("keys is damaged");
        Files.writeString(file, whole.substring(0, whole.indexOf('\n') + 1));
        assertThatThrownBy(() -> KeysFile.read(file, line -> {}))
                .isInstanceOf(TransferException.class)
                .hasMessageContaining("keys is damaged");
        Files.writeString(file, "");
        assertThatThrownBy(() -> KeysFile.read(file, line -> {})).isInstanceOf(TransferException.class);
    }

    @Test
    void another_checked_file_is_not_taken_for_keys() {
        CheckedLines.write(file, lines -> lines.accept("{\"format\":\"mirubato-log\",\"version\":1}"));

        assertThatThrownBy(() -> KeysFile.read(file, line -> {}))
                .isInstanceOf(TransferException.class)
                .hasMessageContaining("is no file of keys");
    }

    @Test
    void an_installation_without_keys_takes_them_and_one_with_others_keeps_its_own() {
        KEYS.giveTo(secrets);
        KEYS.giveTo(secrets);

        assertThat(Keys.of(secrets).map(Keys::fingerprint)).contains(KEYS.fingerprint());
        assertThatThrownBy(() -> new Keys(new byte[] {1, 2, 3}, new byte[] {6}).giveTo(secrets))
                .isInstanceOf(TransferException.class)
                .hasMessageContaining("has keys of its own");
        assertThat(secrets.find("claims"))
                .hasValueSatisfying(kept -> assertThat(kept).containsExactly(4, 5));
    }
}
