package org.mirubato.processors.reading;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.score.Reading;
import org.mirubato.processors.pdf.Inspection;
import org.mirubato.processors.pdf.ScoreFileWorker;
import org.mirubato.processors.pdf.WorkResult;
import org.mirubato.processors.pdf.WorkResult.Done;

/** Reads a score's file: the worker opens it, the rules read what it contains. */
public final class ScoreReader {

    private final EngravedReader rules = new EngravedReader();

    /** A file's outside and what was read in it. */
    public record ReadScore(Inspection inspection, Reading reading) {}

    /** Inspects and reads one file. */
    public WorkResult<ReadScore> read(ScoreFileWorker worker, Path file) {
        WorkResult<Inspection> inspected = worker.inspect(file);
        if (inspected instanceof Done<Inspection> done) {
            Inspection inspection = done.value();
            return read(worker, file, inspection.title()).map(reading -> new ReadScore(inspection, reading));
        }
        return inspected.map(inspection -> new ReadScore(inspection, new Reading(EngravedReader.NAME, List.of())));
    }

    /**
     * Reads a file that has been inspected before.
     *
     * @param metadataTitle the title among the file's own properties, or null
     */
    public WorkResult<Reading> read(ScoreFileWorker worker, Path file, @Nullable String metadataTitle) {
        return worker.read(file).map(pages -> rules.read(pages, metadataTitle));
    }
}
