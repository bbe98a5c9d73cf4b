package org.mirubato.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.mirubato.infra.cli.ImportItem;
import org.mirubato.infra.cli.Importer;
import org.mirubato.infra.cli.ScoreFiles;

/** {@code bench import}: how fast a folder becomes a library, and how fast pages are drawn. */
final class ImportBenchmark implements Benchmark {

    private static final int PARALLEL = 4;
    private static final int LARGE = 500;

    @Override
    public String name() {
        return "import";
    }

    @Override
    public String summary() {
        return "scores imported per minute, and pages drawn per second against pdftoppm (--large: " + LARGE
                + " scores)";
    }

    @Override
    public void run(Settings settings, Report report) throws InterruptedException {
        Path folder = settings.folderOrSamples();
        measureImport(settings.large() ? large(folder, settings.data(), report) : folder, report);
        new RenderingComparison(report).run(folder);
    }

    private static Path large(Path folder, Path data, Report report) {
        long start = System.nanoTime();
        Path copies = DistinctCopies.of(folder, data.resolve("bench").resolve("import-" + LARGE), LARGE);
        report.figure(Figure.plain("import.prepared", seconds(start), "s", LARGE + " scores under " + copies));
        return copies;
    }

    private static void measureImport(Path folder, Report report) throws InterruptedException {
        List<ImportItem> files = ScoreFiles.find(List.of(folder));
        report.note("Starting a server of its own...");
        try (BenchServer server = BenchServer.start()) {
            report.note("Importing " + files.size() + " scores...");
            long start = System.nanoTime();
            List<ImportItem> end =
                    new Importer(server.client(), PARALLEL, Duration.ofMinutes(2)).run(files, standing -> {});
            double minutes = seconds(start) / 60;
            long completed = end.stream()
                    .filter(item -> item.state() == ImportItem.State.COMPLETED)
                    .count();
            end.stream()
                    .filter(item -> item.error() != null)
                    .forEach(item -> report.note(item.label() + " failed: " + item.error()));
            report.figure(
                    Figure.atLeast(files.size(), "import.completed", completed, "of " + files.size(), "all sent"));
            report.figure(Figure.plain(
                    "import.scores_per_minute",
                    completed / minutes,
                    "scores/min",
                    "a server just started, " + PARALLEL + " sent at once"));
        }
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
