package org.mirubato.infra.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirubato.infra.MirubatoIT;
import org.mirubato.infra.embedded.Secrets;
import org.mirubato.infra.embedded.StartupProblem;

/** Two data folders on the database of the shared server. */
class SharedKeysIT extends MirubatoIT {

    private final String name = "key-" + System.nanoTime();

    @TempDir
    Path folder;

    private SharedKeys first;
    private SharedKeys second;

    @BeforeEach
    void twoFolders() throws IOException {
        first = node("first");
        second = node("second");
        first.keep(name, () -> new byte[] {1, 2, 3});
    }

    @Test
    void a_key_stays_what_it_was_made_as() {
        assertThat(first.keep(name, () -> new byte[] {4})).containsExactly(1, 2, 3);
    }

    @Test
    void a_second_node_without_the_keys_of_the_first_makes_none_of_its_own() {
        assertThatThrownBy(() -> second.keep(name, () -> new byte[] {4}))
                .isInstanceOf(StartupProblem.class)
                .hasMessageContaining("secrets/" + name)
                .hasMessageContaining("is missing")
                .hasMessageContaining("copy secrets/master");
        assertThat(folder.resolve("second/secrets").resolve(name)).doesNotExist();
    }

    @Test
    void a_second_node_with_other_keys_does_not_start() throws IOException {
        Files.write(folder.resolve("second/secrets").resolve(name), new byte[] {4});

        assertThatThrownBy(() -> second.keep(name, () -> new byte[] {4}))
                .isInstanceOf(StartupProblem.class)
                .hasMessageContaining("is not the one");
    }

    @Test
    void a_second_node_with_a_copy_of_the_keys_starts() throws IOException {
        Files.copy(
                folder.resolve("first/secrets").resolve(name),
                folder.resolve("second/secrets").resolve(name));

        assertThat(second.keep(name, () -> new byte[] {4})).containsExactly(1, 2, 3);
    }

    private SharedKeys node(String data) throws IOException {
        Files.createDirectories(folder.resolve(data).resolve("secrets"));
        return new SharedKeys(server().bean(DataSource.class), Secrets.of(folder.resolve(data)));
    }
}
