package org.mirubato.infra.storage;

import java.nio.file.Path;
import java.util.Optional;
import org.mirubato.domain.score.ContentHash;
import org.mirubato.processors.score.ScoreFileStore;

/** The files of scores for the workers. */
final class WorkerFiles implements ScoreFileStore {

    private final ObjectStore store;
    private final LocalCopies copies;

    WorkerFiles(ObjectStore store, LocalCopies copies) {
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

    @Override
    public Path draft() {
        return copies.draft();
    }
}
