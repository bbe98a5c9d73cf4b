package org.mirubato.bench.reading;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mirubato.bench.BenchException;
import org.mirubato.bench.Benchmark;
import org.mirubato.bench.Figure;
import org.mirubato.bench.Report;
import org.mirubato.bench.Settings;
import org.mirubato.bench.TemporaryFolder;
import org.mirubato.infra.cli.ImportItem;
import org.mirubato.infra.cli.ScoreFiles;
import org.mirubato.infra.embedded.EmbeddedOptions;
import org.mirubato.processors.child.ChildFailed;
import org.mirubato.processors.child.WorkerLimits;
import org.mirubato.processors.pdf.ChildWorkers;
import org.mirubato.processors.pdf.Inspection;
import org.mirubato.processors.pdf.PageContents;
import org.mirubato.processors.pdf.ScoreFileWorkers;
import org.mirubato.processors.pdf.TextRun;
import org.mirubato.processors.pdf.WorkResult.Done;
import org.mirubato.processors.reading.EngravedReader;
import org.mirubato.processors.reading.PictureReader;
import org.mirubato.processors.reading.ReadablePages;
import org.mirubato.processors.reading.ScorePictures;
import org.mirubato.processors.reading.ocr.OcrLine;
import org.mirubato.processors.reading.ocr.OcrWorkers;
import org.mirubato.processors.reading.picture.GreyPicture;
import org.mirubato.processors.reading.picture.PageDegradation;
import org.mirubato.processors.reading.picture.PagePicture;
import org.mirubato.processors.reading.vision.HeadWorkers;
import org.mirubato.processors.reading.vision.VisionReader;
import org.mirubato.processors.reading.vision.VisionUnavailableException;

/**
 * {@code bench reading DIR}: how many pages each reader reads in a second, and words in pictures beside {@code tesseract} on the same
 * pages, degraded as scans; what stands on them is known from the PDFs themselves.
 */
public final class ReadingBenchmark implements Benchmark {

    private static final int MOST_PAGES = 12;

    @Override
    public String name() {
        return "reading";
    }

    @Override
    public String summary() {
        return "pages a second of each reader; words in pictures beside tesseract; the memory of the processes with the networks";
    }

    /** A first page: what its file says, and what a scanner would have made of it. */
    private record Page(List<PageContents> contents, String text, GreyPicture scan) {}

    @Override
    public void run(Settings settings, Report report) throws InterruptedException {
        boolean compared = Tesseract.installed();
        if (!compared) {
            report.note("tesseract is missing: install tesseract-ocr to compare with it.");
        }
        try (TemporaryFolder scratch = TemporaryFolder.create();
                OcrWorkers words = new OcrWorkers(OcrWorkers.usual(), scratch.path());
                HeadWorkers eyes = new HeadWorkers(HeadWorkers.usual(), scratch.path(), EmbeddedOptions.userCache())) {
            List<Page> pages = pages(settings.folderOrSamples(), scratch.path(), report);
            report.note("Reading " + pages.size() + " first pages...");
            report.figure(Figure.plain(
                    "reading.cores", Runtime.getRuntime().availableProcessors(), "", "that all readers share"));
            List<PagePicture> pictures = speeds(pages, words, report);
            vision(pages, pictures, new VisionReader(eyes), report);
            words(pages, words, compared ? new Tesseract(scratch.path()) : null, report);
            memory("reading.worker_memory", "ocr", "the networks for words", report);
            memory("reading.vision_worker_memory", "vision", "the network for signs", report);
        } catch (ChildFailed failed) {
            throw new BenchException("a picture could not be read", failed);
        }
    }

    private static List<Page> pages(Path folder, Path scratch, Report report) {
        List<Page> pages = new ArrayList<>();
        try (ScoreFileWorkers workers = new ChildWorkers(WorkerLimits.usual(), scratch);
                ScoreFileWorkers.Lease worker = workers.lease("bench")) {
            long start = System.nanoTime();
            for (ImportItem item : ScoreFiles.find(List.of(folder))) {
                if (pages.size() < MOST_PAGES
                        && worker.inspect(item.file()) instanceof Done<Inspection> inspection
                        && worker.read(item.file()) instanceof Done<List<PageContents>> contents
                        && !contents.value().isEmpty()
                        && ScorePictures.of(worker, item.file(), inspection.value())
                                        .page(1)
                                instanceof Done<GreyPicture> picture) {
                    GreyPicture scan = PageDegradation.SCAN.of(picture.value(), pages.size());
                    pages.add(new Page(contents.value(), text(contents.value().get(0)), scan));
                }
            }
            report.figure(Figure.plain(
                    "reading.drawn_pages_per_second",
                    pages.size() / ((System.nanoTime() - start) / 1e9),
                    "pages/s",
                    "opened, drawn at 200 dpi, degraded"));
        }
        if (pages.isEmpty()) {
            throw new BenchException("there are no engraved PDFs in " + folder);
        }
        return pages;
    }

    private static String text(PageContents page) {
        return page.texts().stream().map(TextRun::text).collect(Collectors.joining(" "));
    }

    /** The pages as readers of pictures get them. */
    private static List<PagePicture> speeds(List<Page> pages, OcrWorkers words, Report report) throws ChildFailed {
        EngravedReader engraved = new EngravedReader();
        long start = System.nanoTime();
        for (Page page : pages) {
            engraved.read(page.contents, null);
        }
        report.figure(speed("reading.engraved_pages_per_second", pages, start, "rules alone"));
        start = System.nanoTime();
        List<PagePicture> pictures =
                pages.stream().map(page -> PagePicture.of(1, page.scan)).toList();
        report.figure(speed("reading.staves_pages_per_second", pages, start, "turned upright, staves found"));
        PictureReader reader = new PictureReader(words);
        words.read(pages.get(0).scan);
        start = System.nanoTime();
        for (PagePicture picture : pictures) {
            reader.read(new ReadablePages(List.of(), List.of(picture), null));
        }
        report.figure(speed("reading.picture_pages_per_second", pages, start, "words above the music, and rules"));
        return pictures;
    }

    /** Staves are found already: what counts is what the network looks at, and what follows from that. */
    private static void vision(List<Page> pages, List<PagePicture> pictures, VisionReader vision, Report report)
            throws ChildFailed {
        try {
            vision.read(new ReadablePages(List.of(), List.of(pictures.get(0)), null));
            long start = System.nanoTime();
            for (PagePicture picture : pictures) {
                vision.read(new ReadablePages(List.of(), List.of(picture), null));
            }
            report.figure(speed("reading.vision_pages_per_second", pages, start, "clefs, key and time by the network"));
        } catch (VisionUnavailableException missing) {
            report.note(String.valueOf(missing.getMessage()));
        }
    }

    private static void memory(String name, String program, String whose, Report report) {
        double megabytes = WorkerMemory.megabytes(program);
        report.figure(Figure.plain(name, megabytes, "MB", "process of " + whose + ", resident after these pages"));
    }

    private static Figure speed(String name, List<Page> pages, long start, String against) {
        return Figure.plain(name, pages.size() / ((System.nanoTime() - start) / 1e9), "pages/s", against);
    }

    private static void words(List<Page> pages, OcrWorkers ours, @Nullable Tesseract theirs, Report report)
            throws ChildFailed, InterruptedException {
        int all = 0;
        int found = 0;
        int foundByTheirs = 0;
        long time = 0;
        long timeOfTheirs = 0;
        for (Page page : pages) {
            List<String> words = FoundLetters.words(page.text);
            all += words.stream().mapToInt(String::length).sum();
            long start = System.nanoTime();
            String read = ours.read(PagePicture.of(1, page.scan).upright()).lines().stream()
                    .map(OcrLine::text)
                    .collect(Collectors.joining(" "));
            time += System.nanoTime() - start;
            found += FoundLetters.found(words, read);
            if (theirs != null) {
                start = System.nanoTime();
                String text = theirs.read(page.scan);
                timeOfTheirs += System.nanoTime() - start;
                foundByTheirs += FoundLetters.found(words, text);
            }
        }
        report.figure(Figure.plain(
                "reading.letters", 100.0 * found / all, "%", "of " + all + " letters of words on whole pages"));
        if (theirs != null) {
            report.figure(Figure.plain("reading.tesseract_letters", 100.0 * foundByTheirs / all, "%", Tesseract.CALL));
            report.figure(
                    Figure.atLeast(1, "reading.letters_ratio", (double) found / foundByTheirs, "x", Tesseract.CALL));
            report.figure(Figure.atMost(1, "reading.time_ratio", (double) time / timeOfTheirs, "x", Tesseract.CALL));
        }
    }
}
