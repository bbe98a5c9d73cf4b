package org.mirubato.processors.score;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.mirubato.domain.score.ContentHash;
import org.mirubato.domain.score.ScoreCommand.FailProcessing;
import org.mirubato.domain.score.ScoreCommand.RecordInspection;
import org.mirubato.domain.score.ScoreCommand.RecordPage;
import org.mirubato.domain.score.ScoreCommand.RecordReading;
import org.mirubato.domain.score.ScoreCommand.RecordThumbnail;
import org.mirubato.domain.score.ScoreCommand.RecordUnreadablePage;
import org.mirubato.processors.pdf.Inspection;
import org.mirubato.processors.pdf.RenderedImage;
import org.mirubato.processors.pdf.ScoreFileWorker;
import org.mirubato.processors.pdf.ScoreFileWorkers;
import org.mirubato.processors.pdf.UnreadableReason;
import org.mirubato.processors.pdf.WorkResult;
import org.mirubato.processors.pdf.WorkResult.Done;
import org.mirubato.processors.pdf.WorkResult.Unreadable;
import org.mirubato.processors.pdf.WorkResult.WorkerFailed;
import org.mirubato.processors.reading.ScoreReader;
import org.mirubato.processors.reading.ScoreReader.ReadScore;
import org.mirubato.processors.score.ScoreFileStore.PictureSize;

/**
 * Does the steps. Idempotent: the same file gives the same pictures under the same addresses, and every result goes out under
 * the step's own command id. A file that can never be read fails the processing with its reason; a worker that failed makes the
 * step fail, to be tried again.
 */
public final class ScoreSteps {

    /** Each takes all the time that a job may have: a hundred of them would keep a worker for hours. */
    private static final int MOST_DEMANDING_PAGES = 3;

    private final ScoreFileWorkers workers;
    private final ScoreFileStore files;
    private final OutsideCommands commands;
    private final ScoreReader reader;

    /** @param workers open the files; none is opened in this process */
    public ScoreSteps(ScoreFileWorkers workers, ScoreReader reader, ScoreFileStore files, OutsideCommands commands) {
        this.workers = workers;
        this.reader = reader;
        this.files = files;
        this.commands = commands;
    }

    /** @throws StepFailedException when trying again may help */
    void run(StepJob job) {
        Path original = files.original(job.hash());
        try (ScoreFileWorkers.Lease lease = workers.lease(job.owner().value())) {
            switch (job.step()) {
                case INSPECT -> inspect(job, original, lease);
                case THUMBNAIL -> thumbnail(job, original, lease);
                case PAGES -> pages(job, original, lease);
                case READ -> read(job, original, lease);
            }
        }
    }

    private void inspect(StepJob job, Path original, ScoreFileWorker worker) {
        WorkResult<Inspection> result = worker.inspect(original);
        unlessUnreadable(job, result)
                .ifPresent(inspection ->
                        send(job, "", new RecordInspection(job.scoreId(), job.attempt(), inspection.pageCount())));
    }

    private void thumbnail(StepJob job, Path original, ScoreFileWorker worker) {
        WorkResult<PictureSize> result =
                picture(job, original, worker, ScoreFileStore.THUMBNAIL, 1, ScoreFileWorker.THUMBNAIL_WIDTH);
        PictureSize size = unlessFailed(result).orElse(new PictureSize(0, 0));
        send(job, "", new RecordThumbnail(job.scoreId(), job.attempt(), size.width(), size.height()));
    }

    private void pages(StepJob job, Path original, ScoreFileWorker worker) {
        Optional<Inspection> inspection = unlessUnreadable(job, worker.inspect(original));
        int pageCount = inspection.map(Inspection::pageCount).orElse(0);
        int tooDemanding = 0;
        for (int page = 1; page <= pageCount; page++) {
            WorkResult<PictureSize> result = tooDemanding < MOST_DEMANDING_PAGES
                    ? picture(job, original, worker, page, page, ScoreFileWorker.PAGE_WIDTH)
                    : new Unreadable<>(UnreadableReason.PAGE_NOT_TRIED);
            if (result.equals(new Unreadable<>(UnreadableReason.PAGE_TOO_DEMANDING))) {
                tooDemanding++;
            }
            page(job, page, result);
        }
    }

    private void page(StepJob job, int page, WorkResult<PictureSize> result) {
        if (result instanceof Unreadable<PictureSize> unreadable) {
            String reason = "Page " + page + " is unreadable: " + unreadable.sentence();
            send(job, ":" + page, new RecordUnreadablePage(job.scoreId(), job.attempt(), page, reason));
            return;
        }
        PictureSize size = unlessFailed(result).orElseThrow();
        send(job, ":" + page, new RecordPage(job.scoreId(), job.attempt(), page, size.width(), size.height()));
    }

    private void read(StepJob job, Path original, ScoreFileWorker worker) {
        unlessUnreadable(job, reader.read(worker, original))
                .map(ReadScore::reading)
                .ifPresent(reading -> send(job, "", new RecordReading(job.scoreId(), job.attempt(), reading)));
    }

    private WorkResult<PictureSize> picture(
            StepJob job, Path original, ScoreFileWorker worker, int address, int page, int width) {
        Optional<PictureSize> stored = files.picture(job.hash(), address);
        if (stored.isPresent()) {
            return new Done<>(stored.get());
        }
        Path draft = files.draft();
        try {
            WorkResult<RenderedImage> rendered = worker.render(original, page, width, draft);
            return rendered.map(image -> put(job.hash(), address, draft, image));
        } finally {
            delete(draft);
        }
    }

    private PictureSize put(ContentHash hash, int address, Path draft, RenderedImage image) {
        PictureSize size = new PictureSize(image.width(), image.height());
        files.putPicture(hash, address, draft, size);
        return size;
    }

    private <T> Optional<T> unlessUnreadable(StepJob job, WorkResult<T> result) {
        if (result instanceof Unreadable<T> unreadable) {
            send(job, ":failed", new FailProcessing(job.scoreId(), job.attempt(), job.step(), unreadable.sentence()));
            return Optional.empty();
        }
        return unlessFailed(result);
    }

    private static <T> Optional<T> unlessFailed(WorkResult<T> result) {
        if (result instanceof WorkerFailed<T> failed) {
            throw new StepFailedException(failed.why());
        }
        return result instanceof Done<T> done ? Optional.of(done.value()) : Optional.empty();
    }

    private void send(StepJob job, String part, Object command) {
        commands.send("job:" + job.id() + part, command);
    }

    private static void delete(Path draft) {
        try {
            Files.deleteIfExists(draft);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
