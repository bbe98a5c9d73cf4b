package org.mirubato.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.mirubato.processors.pdf.ScoreFileWorkers;
import org.mirubato.processors.pdf.ScoreFileWorkers.Lease;
import org.mirubato.processors.pdf.WorkResult;
import org.mirubato.processors.reading.ScoreReader;
import org.mirubato.processors.reading.ScoreReader.ReadScore;

/** Reads files with as many workers as there are, the way the server does, but without a server. */
record FolderReader(ScoreFileWorkers workers, int parallel) {

    private static final String USER = "bench";

    /** One result for each file, in the order given. */
    List<WorkResult<ReadScore>> read(List<Path> files) throws InterruptedException {
        ScoreReader reader = new ScoreReader();
        ExecutorService threads = Executors.newFixedThreadPool(parallel);
        try {
            List<Future<WorkResult<ReadScore>>> futures = files.stream()
                    .map(file -> threads.submit(() -> read(reader, file)))
                    .toList();
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

    private WorkResult<ReadScore> read(ScoreReader reader, Path file) {
        try (Lease worker = workers.lease(USER)) {
            return reader.read(worker, file);
        }
    }
}
