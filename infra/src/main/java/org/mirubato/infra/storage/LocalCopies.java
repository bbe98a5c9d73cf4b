package org.mirubato.infra.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.mirubato.domain.score.ContentHash;

/** Originals as local files for the workers: linked from the spool, else fetched; the ones not used for long are removed. */
final class LocalCopies {

    private static final int KEPT = 64;
    private static final int SAFE_SECONDS = 600;

    private final Path folder;
    private final ObjectStore store;
    private final InstantSource clock;

    LocalCopies(Path folder, ObjectStore store, InstantSource clock) {
        this.folder = folder;
        this.store = store;
        this.clock = clock;
    }

    /** Takes over a spooled file without copying its bytes. */
    void link(ContentHash hash, Path spooled) {
        try {
            Files.createLink(folder.resolve(hash.value()), spooled);
        } catch (FileAlreadyExistsException e) {
            // the copy is there
        } catch (NoSuchFileException e) {
            // in the object store already, since it held an equal file: fetched from there when needed
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The local file of that hash, fetched when it is not here. */
    Path file(ContentHash hash) {
        Path file = folder.resolve(hash.value());
        try {
            if (!Files.exists(file)) {
                fetch(hash, file);
            }
            Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void remove(ContentHash hash) {
        try {
            Files.deleteIfExists(folder.resolve(hash.value()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path draft() {
        try {
            return Files.createTempFile(folder, "draft-", ".webp");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void fetch(ContentHash hash, Path file) throws IOException {
        removeOld();
        Path part = Files.createTempFile(folder, "fetch-", ".part");
        try {
            store.download(StoredScores.original(hash), part);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** Keeps the newest, and all that a worker may be reading. */
    void removeOld() throws IOException {
        Instant safe = clock.instant().minusSeconds(SAFE_SECONDS);
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.sorted(Comparator.comparing(LocalCopies::used).reversed())
                    .toList();
        }
        for (Path file : files.subList(Math.min(KEPT, files.size()), files.size())) {
            if (used(file).isBefore(safe)) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static Instant used(Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (IOException e) {
            return Instant.EPOCH;
        }
    }
}
