package org.mirubato.processors.score;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.score.ListScoresToReread;
import org.mirubato.domain.score.Reading;
import org.mirubato.domain.score.ScoreCommand.RecordRereading;
import org.mirubato.domain.score.ScoreId;
import org.mirubato.domain.score.ScorePage;
import org.mirubato.domain.score.ScoreView;
import org.mirubato.processors.pdf.ScoreFileWorkers;
import org.mirubato.processors.pdf.WorkResult;
import org.mirubato.processors.pdf.WorkResult.Done;
import org.mirubato.processors.pdf.WorkResult.Unreadable;
import org.mirubato.processors.reading.ScoreReader;
import org.mirubato.processors.reading.ScoreReader.ReadScore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads scores anew that were read by readers of another version. Which these are follows from the library, so a run that is
 * broken off goes on with the next one; each score is read once by each version, and one that fails stops no other. A reading that
 * leaves a reader out is not kept: the one before may have been whole. Safe from any thread.
 */
public final class Rereading {

    private static final Logger LOG = LoggerFactory.getLogger(Rereading.class);
    private static final int PAGE = 100;

    private final QueryGateway queries;
    private final ScoreFileStore files;
    private final ScoreFileWorkers workers;
    private final ScoreReader reader;
    private final OutsideCommands commands;
    private final int atOnce;

    /** @param atOnce scores that one run reads at once */
    public Rereading(
            QueryGateway queries,
            ScoreFileStore files,
            ScoreFileWorkers workers,
            ScoreReader reader,
            OutsideCommands commands,
            int atOnce) {
        this.queries = queries;
        this.files = files;
        this.workers = workers;
        this.reader = reader;
        this.commands = commands;
        this.atOnce = atOnce;
    }

    /**
     * Goes through all scores that need it and tells of each, in the order of their ids.
     *
     * @param dry whether to tell only what would change
     * @param only this score, or null for all
     * @param told is told by the calling thread; when it throws, no further score is begun
     * @throws IllegalStateException when the thread is interrupted before all were told of
     */
    public void run(boolean dry, @Nullable ScoreId only, Consumer<RereadScore> told) {
        ExecutorService threads = Executors.newFixedThreadPool(atOnce, Rereading::thread);
        try {
            run(dry, only, told, threads);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Reading anew was broken off", e);
        } finally {
            threads.shutdownNow();
        }
    }

    private void run(boolean dry, @Nullable ScoreId only, Consumer<RereadScore> told, ExecutorService threads)
            throws InterruptedException {
        Set<String> current = reader.current();
        Deque<Future<RereadScore>> underWay = new ArrayDeque<>();
        ScoreId after = null;
        List<ScoreView> page;
        do {
            page = page(new ListScoresToReread(current, only, after, PAGE)).items();
            for (ScoreView score : page) {
                if (underWay.size() == 2 * atOnce) {
                    told.accept(result(underWay.remove()));
                }
                underWay.add(threads.submit(() -> reread(score, dry)));
                after = score.id();
            }
        } while (page.size() == PAGE);
        while (!underWay.isEmpty()) {
            told.accept(result(underWay.remove()));
        }
    }

    private ScorePage page(ListScoresToReread question) {
        return queries.query(question, ResponseTypes.instanceOf(ScorePage.class))
                .join();
    }

    /** What fails is told of and never thrown. */
    private RereadScore reread(ScoreView score, boolean dry) {
        try {
            return reading(score)
                    .map(reading -> kept(score, reading, dry))
                    .orElseGet(() -> RereadScore.failed(score, "Its file can not be read at present."));
        } catch (RuntimeException e) {
            LOG.warn("The score {} was not read anew", score.id(), e);
            return RereadScore.failed(score, String.valueOf(e.getMessage()));
        }
    }

    private RereadScore kept(ScoreView score, Reading reading, boolean dry) {
        if (reading.partial()) {
            return RereadScore.failed(score, "A reader failed or took too long: what was read before stays.");
        }
        if (!dry) {
            commands.send(
                    "reread:" + score.id() + ":" + score.version(),
                    new RecordRereading(score.id(), score.attempt(), reading));
        }
        return RereadScore.read(score, reading);
    }

    private Optional<Reading> reading(ScoreView score) {
        Path original = files.original(score.hash());
        try (ScoreFileWorkers.Lease lease = workers.lease(score.owner().value())) {
            WorkResult<ReadScore> result = reader.read(lease, original);
            if (result instanceof Unreadable<ReadScore> unreadable) {
                throw new StepFailedException(unreadable.sentence());
            }
            return result instanceof Done<ReadScore> done
                    ? Optional.of(done.value().reading())
                    : Optional.empty();
        }
    }

    private static RereadScore result(Future<RereadScore> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("A score was not told of", e.getCause());
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "rereading");
        thread.setDaemon(true);
        return thread;
    }
}
