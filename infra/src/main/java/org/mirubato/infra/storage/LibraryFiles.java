package org.mirubato.infra.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.commons.io.input.BoundedInputStream;
import org.mirubato.domain.score.ContentHash;
import org.mirubato.processors.score.ScoreFileStore;
import org.mirubato.query.score.ScoreFiles;
import org.mirubato.query.score.StoredFile;

/** The files of scores for readers: what is still spooled from the spool, everything else from the object store. */
final class LibraryFiles implements ScoreFiles {

    private static final String BYTES = "application/octet-stream";

    private final Spool spool;
    private final ObjectStore store;

    LibraryFiles(Spool spool, ObjectStore store) {
        this.spool = spool;
        this.store = store;
    }

    @Override
    public Optional<StoredFile> original(ContentHash hash) {
        return spool.find(hash).flatMap(LibraryFiles::spooled).or(() -> stored(StoredScores.original(hash)));
    }

    @Override
    public Optional<StoredFile> thumbnail(ContentHash hash) {
        return stored(StoredScores.picture(hash, ScoreFileStore.THUMBNAIL));
    }

    @Override
    public Optional<StoredFile> page(ContentHash hash, int page) {
        return stored(StoredScores.picture(hash, page));
    }

    private Optional<StoredFile> stored(String key) {
        return store.stat(key).map(stat -> new InStore(store, key, stat.length(), stat.mime()));
    }

    private static Optional<StoredFile> spooled(Path file) {
        try {
            return Optional.of(new OnDisk(file, Files.size(file)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private record InStore(ObjectStore store, String key, long length, String mime) implements StoredFile {

        @Override
        public InputStream open(long offset, long part) {
            return store.get(key, offset, part);
        }
    }

    private record OnDisk(Path file, long length) implements StoredFile {

        @Override
        public String mime() {
            return BYTES;
        }

        @Override
        public InputStream open(long offset, long part) throws IOException {
            InputStream in = Files.newInputStream(file);
            in.skipNBytes(offset);
            return BoundedInputStream.builder()
                    .setInputStream(in)
                    .setMaxCount(part)
                    .get();
        }
    }
}
