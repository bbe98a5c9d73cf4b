package org.mirubato.infra.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mirubato.domain.score.ContentHash;

/**
 * Uploads that the object store does not hold safely yet: one file each, named by its hash, forced to disk together with its
 * folder before the upload is acknowledged.
 */
final class Spool {

    private final Path folder;

    Spool(Path folder) {
        this.folder = folder;
    }

    /** A new file in the same file system, for bytes that are still arriving. */
    Path draft() throws IOException {
        return Files.createTempFile(folder, "incoming-", ".part");
    }

    /** Makes the draft the spooled file of this hash; it is forced already. */
    Path keep(Path draft, ContentHash hash) throws IOException {
        Path file = folder.resolve(hash.value());
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        force(folder);
        return file;
    }

    Optional<Path> find(ContentHash hash) {
        Path file = folder.resolve(hash.value());
        return Files.exists(file) ? Optional.of(file) : Optional.empty();
    }

    void remove(ContentHash hash) throws IOException {
        Files.deleteIfExists(folder.resolve(hash.value()));
    }

    /** The hashes of what is spooled. */
    List<ContentHash> waiting() throws IOException {
        List<ContentHash> hashes = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.endsWith(".part"))
                    .forEach(name -> hashes.add(new ContentHash(name)));
        }
        return hashes;
    }

    /** Removes what was arriving when the server was killed. */
    void removeDrafts() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".part")).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** Forces a file's bytes, or a folder's entries, to disk. */
    static void force(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (NoSuchFileException e) {
            throw new IOException(path + " has disappeared", e);
        }
    }
}
