package org.mirubato.processors.score;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.score.ContentHash;
import org.mirubato.domain.score.ProcessingStep;
import org.mirubato.domain.score.ScoreCommand.FailProcessing;
import org.mirubato.domain.score.ScoreCommand.RecordInspection;
import org.mirubato.domain.score.ScoreCommand.RecordPage;
import org.mirubato.domain.score.ScoreCommand.RecordUnreadablePage;
import org.mirubato.domain.score.ScoreId;
import org.mirubato.processors.child.ChildMemory;
import org.mirubato.processors.pdf.ScoreFileWorkers;
import org.mirubato.processors.reading.ScoreReader;
import org.mirubato.processors.reading.SilentReader;

/** Takes files through all steps of processing with the real workers; what stands around them is held in memory. */
final class AttackedScore implements AutoCloseable {

    private static final ContentHash HASH = new ContentHash("ab".repeat(32));
    private static final int ATTEMPTS = 4;

    private final Path folder;
    private final ScoreFileWorkers workers;
    private final ScoreReader reader = new ScoreReader(List.of(new SilentReader()), 1, ScoreReader.LIMIT);
    private Path file = Path.of("none");
    private int retries;
    private long longestMillis;
    private int number;

    /**
     * What became of a file.
     *
     * @param reason why it is refused; null when it is processed
     * @param escape how it got away; null when it did not
     * @param unreadable pages that can't be shown
     * @param millis for all steps
     * @param longestMillis for one job
     * @param memory of the largest worker at its worst, in bytes
     */
    record Outcome(
            String name,
            String reason,
            String escape,
            int pages,
            int unreadable,
            int retries,
            long millis,
            long longestMillis,
            long memory) {}

    AttackedScore(ScoreFileWorkers workers, Path folder) {
        this.workers = workers;
        this.folder = folder;
    }

    Outcome process(String name, Path attacked) {
        file = attacked;
        retries = 0;
        longestMillis = 0;
        number++;
        // a step that is tried again sends the same commands under the same ids
        Map<String, Object> commands = new LinkedHashMap<>();
        ScoreSteps steps = new ScoreSteps(new TimedWorkers(), reader, new MemoryFiles(), commands::put);
        long begun = System.nanoTime();
        String escape = null;
        try {
            run(steps, ProcessingStep.INSPECT);
            if (commands.values().stream().anyMatch(RecordInspection.class::isInstance)) {
                run(steps, ProcessingStep.THUMBNAIL);
                run(steps, ProcessingStep.PAGES);
                run(steps, ProcessingStep.READ);
            }
        } catch (RuntimeException e) {
            escape = e.toString();
        }
        return outcome(name, escape, List.copyOf(commands.values()), millisSince(begun));
    }

    private Outcome outcome(String name, String escape, List<Object> commands, long millis) {
        String reason = commands.stream()
                .filter(FailProcessing.class::isInstance)
                .map(command -> ((FailProcessing) command).reason())
                .findFirst()
                .orElse(null);
        int inspected = commands.stream()
                .filter(RecordInspection.class::isInstance)
                .mapToInt(command -> ((RecordInspection) command).pageCount())
                .sum();
        int shown = (int) commands.stream().filter(RecordPage.class::isInstance).count();
        int unreadable = (int)
                commands.stream().filter(RecordUnreadablePage.class::isInstance).count();
        String lost = escape;
        if (lost == null && reason == null && inspected != shown + unreadable) {
            lost = (inspected - shown - unreadable) + " pages were lost";
        }
        if (lost == null && reason != null && inspected > 0) {
            lost = "a step after the inspection failed the score: " + reason;
        }
        return new Outcome(name, reason, lost, inspected, unreadable, retries, millis, longestMillis, memory());
    }

    /** As the queue does. */
    private void run(ScoreSteps steps, ProcessingStep step) {
        StepJob job = new StepJob(new ScoreId("score"), new UserId("user"), HASH, 1, step);
        for (int attempt = 1; ; attempt++) {
            try {
                steps.run(job);
                return;
            } catch (StepFailedException e) {
                retries++;
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    static List<ProcessHandle> workersAlive() {
        return ProcessHandle.current()
                .descendants()
                .filter(each -> each.info().commandLine().orElse("").contains("WorkerMain"))
                .toList();
    }

    /** The largest that a living worker has ever been, as the kernel counts. */
    private static long memory() {
        return workersAlive().stream()
                .mapToLong(each -> ChildMemory.kilobytes(each, "VmHWM") << 10)
                .max()
                .orElse(0);
    }

    @Override
    public void close() {
        reader.close();
    }

    /** The real ones, with a watch on each job. */
    private final class TimedWorkers implements ScoreFileWorkers {

        @Override
        public Lease lease(String userId) {
            Lease lease = workers.lease(userId);
            return (Lease) Proxy.newProxyInstance(
                    Lease.class.getClassLoader(), new Class<?>[] {Lease.class}, (proxy, method, args) -> {
                        long begun = System.nanoTime();
                        try {
                            return method.invoke(lease, args);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        } finally {
                            longestMillis = Math.max(longestMillis, millisSince(begun));
                        }
                    });
        }

        @Override
        public boolean networkCut() {
            return workers.networkCut();
        }

        @Override
        public void close() {
            throw new UnsupportedOperationException("They are closed where they were made");
        }
    }

    private static long millisSince(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos).toMillis();
    }

    private final class MemoryFiles implements ScoreFileStore {

        private final Map<Integer, PictureSize> pictures = new HashMap<>();

        @Override
        public Path original(ContentHash hash) {
            return file;
        }

        @Override
        public Optional<PictureSize> picture(ContentHash hash, int page) {
            return Optional.ofNullable(pictures.get(page));
        }

        @Override
        public void putPicture(ContentHash hash, int page, Path webp, PictureSize size) {
            try {
                if (Files.size(webp) == 0) {
                    throw new IllegalStateException("Page " + page + " is an empty picture");
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            pictures.put(page, size);
        }

        @Override
        public void remove(ContentHash hash) {
            pictures.clear();
        }

        @Override
        public Path draft() {
            return folder.resolve("draft" + number);
        }
    }
}
