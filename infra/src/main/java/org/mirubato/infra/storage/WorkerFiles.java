package org.mirubato.infra.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import org.mirubato.domain.score.ContentHash;
import org.mirubato.processors.score.ScoreFileStore;

/** The files of scores for the workers. */
final class WorkerFiles implements ScoreFileStore {

    private final Spool spool;
    private final ObjectStore store;
    private final LocalCopies copies;

    WorkerFiles(Spool spool, ObjectStore store, LocalCopies copies) {
        this.spool = spool;
        this.store = store;
        this.copies = copies;
    }

    @Override
    public Path original(ContentHash hash) {
        return copies.file(hash);
    }

    @Override
    public Optional<PictureSize> picture(ContentHash hash, int page) {
        return store.stat(StoredScores.picture(hash, page)).flatMap(WorkerFiles::size);
    }

    private static Optional<PictureSize> size(ObjectStore.Stat stat) {
        String width = stat.metadata().get(StoredScores.WIDTH);
        String height = stat.metadata().get(StoredScores.HEIGHT);
        return width == null || height == null
                ? Optional.empty()
                : Optional.of(new PictureSize(Integer.parseInt(width), Integer.parseInt(height)));
    }

    @Override
    public void putPicture(ContentHash hash, int page, Path webp, PictureSize size) {
        store.put(StoredScores.picture(hash, page), webp, StoredScores.WEBP, StoredScores.metadata(size));
    }

    /**
     * A file that has just been uploaded again is in the spool, and stays there.
     *
     * @throws UncheckedIOException when it can't be removed now
     */
    @Override
    public void remove(ContentHash hash) {
        if (spool.find(hash).isPresent()) {
            throw new UncheckedIOException(
                    new IOException(hash + " is being uploaded once more: it is looked at later"));
        }
        store.removeBelow(StoredScores.pictures(hash));
        store.remove(StoredScores.original(hash));
        copies.remove(hash);
    }

    @Override
    public Path draft() {
        return copies.draft();
    }
}
