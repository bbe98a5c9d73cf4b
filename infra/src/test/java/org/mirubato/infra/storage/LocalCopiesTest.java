package org.mirubato.infra.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirubato.domain.score.ContentHash;

class LocalCopiesTest {

    private static final ContentHash HASH = new ContentHash("ab".repeat(32));

    @TempDir
    private Path root;

    private Path copies;
    private ObjectStore away;
    private LocalCopies local;

    @BeforeEach
    void make_a_folder() throws IOException {
        copies = Files.createDirectory(root.resolve("work"));
        away = new ObjectStore(
                () -> {
                    throw new UncheckedIOException(new IOException("The store is away."));
                },
                () -> "bucket");
        local = new LocalCopies(copies, away, InstantSource.system());
    }

    @Test
    void a_spooled_file_is_taken_over_without_copying() throws IOException {
        Path spooled = Files.writeString(root.resolve("spooled"), "%PDF-");

        local.link(HASH, spooled);
        local.link(HASH, spooled);

        assertThat(local.file(HASH)).isEqualTo(copies.resolve(HASH.value())).hasContent("%PDF-");
    }

    @Test
    void a_spooled_file_that_has_been_moved_on_meanwhile_does_not_fail_its_upload() {
        local.link(HASH, root.resolve("moved-on"));

        assertThat(copies).isEmptyDirectory();
    }

    @Test
    void a_fetch_that_failed_leaves_no_part_of_a_file_behind() {
        assertThatThrownBy(() -> local.file(HASH)).isInstanceOf(UncheckedIOException.class);

        assertThat(copies).isEmptyDirectory();
    }

    @Test
    void a_file_spooled_before_a_kill_is_there_for_the_workers_after_the_next_start() throws IOException {
        Spool spool = new Spool(Files.createDirectory(root.resolve("spool")));
        Files.writeString(root.resolve("spool").resolve(HASH.value()), "%PDF-");

        try (SpoolMover mover = new SpoolMover(spool, away, local, false, Optional::empty)) {
            mover.start();

            assertThat(local.file(HASH)).hasContent("%PDF-");
        }
    }
}
