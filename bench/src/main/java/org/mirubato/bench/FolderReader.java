package org.mirubato.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.mirubato.processors.pdf.Inspection;
import org.mirubato.processors.pdf.ScoreFileWorkers;
import org.mirubato.processors.pdf.ScoreFileWorkers.Lease;
import org.mirubato.processors.pdf.WorkResult;
import org.mirubato.processors.reading.ScorePictures;
import org.mirubato.processors.reading.ScoreReader;
import org.mirubato.processors.reading.ScoreReader.ReadScore;
import org.mirubato.processors.reading.picture.PageDegradation;

/**
 * Reads files with as many workers as there are, the way the server does, but without a server.
 *
 * @param degrade what becomes of the pages first: they are read as pictures then, as if they had come from paper
 */
record FolderReader(ScoreFileWorkers workers, ScoreReader reader, int parallel, Optional<PageDegradation> degrade) {

    private static final String USER = "bench";

    /** One result for each file, in the order given. */
    List<WorkResult<ReadScore>> read(List<Path> files) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(parallel);
        try {
            List<Future<WorkResult<ReadScore>>> futures =
                    files.stream().map(file -> threads.submit(() -> read(file))).toList();
            List<WorkResult<ReadScore>> results = new ArrayList<>();
            for (Future<WorkResult<ReadScore>> future : futures) {
                results.add(future.get());
            }
            return results;
        } catch (ExecutionException broken) {
            throw new BenchException("the reader itself failed", broken);
        } finally {
            threads.shutdownNow();
        }
    }

    /** Reads the same files as they are. */
    FolderReader unworn() {
        return new FolderReader(workers, reader, parallel, Optional.empty());
    }

    private WorkResult<ReadScore> read(Path file) {
        try (Lease worker = workers.lease(USER)) {
            return degrade.map(how -> pictured(worker, file, how)).orElseGet(() -> reader.read(worker, file));
        }
    }

    /** Nothing but the spoilt pictures is known: neither the file's words nor its properties. */
    private WorkResult<ReadScore> pictured(Lease worker, Path file, PageDegradation how) {
        return worker.inspect(file).map(inspection -> {
            Inspection paper = new Inspection(inspection.mediaType(), inspection.pages(), null, null, false);
            ScorePictures pictures = ScorePictures.of(worker, file, inspection, how.dotsPerInch())
                    .spoilt(how, file.getFileName().toString().hashCode());
            return new ReadScore(paper, reader.read(List.of(), paper, pictures));
        });
    }
}
