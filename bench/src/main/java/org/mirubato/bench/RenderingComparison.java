package org.mirubato.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mirubato.infra.cli.ImportItem;
import org.mirubato.infra.cli.ScoreFiles;
import org.mirubato.processors.child.WorkerLimits;
import org.mirubato.processors.pdf.ChildWorkers;
import org.mirubato.processors.pdf.Inspection;
import org.mirubato.processors.pdf.ScoreFileWorker;
import org.mirubato.processors.pdf.ScoreFileWorkers;
import org.mirubato.processors.pdf.WorkResult.Done;

/** Draws the same pages by turns with our worker and with pdftoppm: one process each, several rounds, medians. */
record RenderingComparison(Report report) {

    private static final double GOAL = 0.4;
    private static final int LEAST_ROUNDS = 3;
    private static final int MOST_ROUNDS = 9;
    private static final Duration ENOUGH = Duration.ofSeconds(90);

    void run(Path folder) throws InterruptedException {
        boolean compared = PdfToPpm.installed();
        if (!compared) {
            report.note("pdftoppm is missing: install poppler-utils to compare with it.");
        }
        try (TemporaryFolder scratch = TemporaryFolder.create();
                ScoreFileWorkers workers =
                        new ChildWorkers(WorkerLimits.usual(), scratch.path().resolve("workers"));
                ScoreFileWorkers.Lease worker = workers.lease("bench")) {
            Map<Path, Integer> pages = pages(folder, worker);
            report.note("Drawing " + total(pages) + " pages of " + pages.size() + " PDFs...");
            List<Double> ours = new ArrayList<>();
            List<Double> theirs = new ArrayList<>();
            long end = System.nanoTime() + ENOUGH.toNanos();
            for (int round = 0; round < LEAST_ROUNDS || (round < MOST_ROUNDS && System.nanoTime() < end); round++) {
                ours.add(speed(new WorkerRenderer(worker), pages, scratch.path()));
                if (compared) {
                    theirs.add(speed(new PdfToPpm(), pages, scratch.path()));
                }
            }
            print(ours, theirs);
        }
    }

    private void print(List<Double> ours, List<Double> theirs) {
        report.figure(speedFigure("render.pages_per_second", ours, "WebP, " + ScoreFileWorker.PAGE_WIDTH + " px wide"));
        if (!theirs.isEmpty()) {
            report.figure(speedFigure("render.pdftoppm_pages_per_second", theirs, PdfToPpm.CALL));
            List<Double> ratios = new ArrayList<>();
            for (int round = 0; round < theirs.size(); round++) {
                ratios.add(ours.get(round) / theirs.get(round));
            }
            report.figure(Figure.atLeast(
                    GOAL, "render.ratio", Statistics.median(ratios), "x", against(PdfToPpm.CALL, ratios)));
        }
    }

    private static Figure speedFigure(String name, List<Double> speeds, String against) {
        return Figure.plain(name, Statistics.median(speeds), "pages/s", against(against, speeds));
    }

    private static String against(String what, List<Double> values) {
        return String.format("%s (median of %d, spread %.0f %%)", what, values.size(), 100 * Statistics.spread(values));
    }

    /** Pages per second over all files. */
    private static double speed(Renderer renderer, Map<Path, Integer> pages, Path into) throws InterruptedException {
        long start = System.nanoTime();
        for (Map.Entry<Path, Integer> file : pages.entrySet()) {
            renderer.render(file.getKey(), file.getValue(), into);
        }
        return total(pages) / ((System.nanoTime() - start) / 1e9);
    }

    private static Map<Path, Integer> pages(Path folder, ScoreFileWorker worker) {
        Map<Path, Integer> pages = new LinkedHashMap<>();
        for (ImportItem item : ScoreFiles.find(List.of(folder))) {
            if (item.file().toString().endsWith(".pdf")
                    && Files.isReadable(item.file())
                    && worker.inspect(item.file()) instanceof Done<Inspection> done) {
                pages.put(item.file(), done.value().pageCount());
            }
        }
        if (pages.isEmpty()) {
            throw new BenchException("there are no PDFs in " + folder);
        }
        return pages;
    }

    private static int total(Map<Path, Integer> pages) {
        return pages.values().stream().mapToInt(Integer::intValue).sum();
    }
}
