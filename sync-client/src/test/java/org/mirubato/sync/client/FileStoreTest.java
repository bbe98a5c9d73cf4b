package org.mirubato.sync.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mirubato.sync.client.Given.change;
import static org.mirubato.sync.client.Given.delta;
import static org.mirubato.sync.client.Given.entry;
import static org.mirubato.sync.client.Given.gone;
import static org.mirubato.sync.client.Given.ids;
import static org.mirubato.sync.client.Given.reset;
import static org.mirubato.sync.client.Given.result;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileStoreTest {

    @TempDir
    private Path folder;

    @Test
    void what_was_kept_is_there_when_it_is_opened_again_twice() throws Exception {
        try (FileStore store = FileStore.open(file())) {
            Replica replica = new Replica("phone", store);
            replica.take(delta(0, 3, entry(1, "a"), gone(2, "b"), entry(3, "c")));
            replica.change(change("a"));
            replica.change(change("c"));
            replica.answered(List.of(result(1, Result.Status.APPLIED)));
        }

        FileStore.open(file()).close();
        try (FileStore store = FileStore.open(file())) {
            Replica replica = new Replica("phone", store);
            assertThat(ids(replica)).containsExactly("a", "c");
            assertThat(replica.place()).isEqualTo(new Place("one", 3));
            assertThat(store.waiting()).extracting(Mutation::mid).containsExactly(2L);
            assertThat(replica.find("logbook_entry", "c").orElseThrow()).isEqualTo(entry(3, "c"));
        }
    }

    @Test
    void a_number_is_never_used_again_though_all_is_answered() throws Exception {
        try (FileStore store = FileStore.open(file())) {
            Replica replica = new Replica("phone", store);
            replica.change(change("a"));
            replica.answered(List.of(result(1, Result.Status.APPLIED)));
        }

        FileStore.open(file()).close();
        try (FileStore store = FileStore.open(file())) {
            assertThat(new Replica("phone", store).change(change("a"))).isEqualTo(2);
        }
    }

    @Test
    void a_reset_that_was_cut_short_goes_on() throws Exception {
        try (FileStore store = FileStore.open(file())) {
            store.take(delta(0, 2, entry(1, "a"), entry(2, "b")));
            store.take(reset("two", 1, true, entry(1, "b")));
        }

        try (FileStore store = FileStore.open(file())) {
            Replica replica = new Replica("phone", store);
            replica.take(new Delta("two", 1, 2, List.of(entry(2, "c")), false, false));
            assertThat(ids(replica)).containsExactly("b", "c");
        }
    }

    @Test
    void a_line_that_was_cut_short_by_a_crash_is_not_there_and_any_other_is_told() throws Exception {
        try (FileStore store = FileStore.open(file())) {
            store.take(delta(0, 1, entry(1, "a")));
        }
        Files.writeString(file(), "{\"take\": {\"epoch\": \"o", StandardOpenOption.APPEND);

        try (FileStore store = FileStore.open(file())) {
            assertThat(store.place().seq()).isEqualTo(1);
        }
        Files.writeString(file(), "nonsense\n" + Files.readString(file()));
        assertThatThrownBy(() -> FileStore.open(file()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("line 1");
    }

    @Test
    void a_full_disk_costs_the_step_that_did_not_fit_and_nothing_else() throws Exception {
        AtomicBoolean full = new AtomicBoolean();
        try (FileStore store = FileStore.open(file(), path -> new Disk(path, full))) {
            store.keep(change("a").json());
            full.set(true);
            assertThatThrownBy(() -> store.keep(change("b").json())).isInstanceOf(UncheckedIOException.class);
            assertThat(store.waiting()).hasSize(1);
            full.set(false);
            store.keep(change("c").json());
        }

        try (FileStore store = FileStore.open(file())) {
            assertThat(store.waiting())
                    .extracting(each -> each.mid() + each.json().path("id").asString())
                    .containsExactly("1a", "2c");
        }
    }

    @Test
    void who_is_stopped_while_it_writes_closes_the_store_for_nobody() throws Exception {
        try (FileStore store = FileStore.open(file())) {
            Thread.currentThread().interrupt();
            store.keep(change("a").json());
            assertThat(Thread.interrupted()).isTrue();
            store.keep(change("b").json());

            assertThat(store.waiting()).hasSize(2);
        }
    }

    @Test
    void one_program_at_a_time_has_it() throws Exception {
        try (FileStore store = FileStore.open(file())) {
            assertThatThrownBy(() -> FileStore.open(file())).hasMessageContaining("another program");
            assertThat(store.place()).isEqualTo(Place.START);
        }
    }

    /** A disk on which only the beginning of a line has room once it is full, and nothing can be cut away from. */
    private static final class Disk extends RandomAccessFile {

        private final AtomicBoolean full;

        Disk(Path path, AtomicBoolean full) throws IOException {
            super(path.toFile(), "rw");
            this.full = full;
        }

        @Override
        public void write(byte[] bytes) throws IOException {
            super.write(bytes, 0, full.get() ? bytes.length / 2 : bytes.length);
            requireRoom();
        }

        @Override
        public void setLength(long length) throws IOException {
            requireRoom();
            super.setLength(length);
        }

        private void requireRoom() throws IOException {
            if (full.get()) {
                throw new IOException("No space left on device");
            }
        }
    }

    private Path file() {
        return folder.resolve("copy.jsonl");
    }
}
