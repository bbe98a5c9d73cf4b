package org.mirubato.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.mirubato.domain.score.ReadField;
import org.mirubato.infra.cli.ImportItem;
import org.mirubato.infra.cli.ScoreFiles;
import org.mirubato.infra.embedded.EmbeddedOptions;
import org.mirubato.processors.child.WorkerLimits;
import org.mirubato.processors.pdf.ChildWorkers;
import org.mirubato.processors.pdf.ScoreFileWorkers;
import org.mirubato.processors.pdf.WorkResult;
import org.mirubato.processors.pdf.WorkResult.Done;
import org.mirubato.processors.reading.PictureReader;
import org.mirubato.processors.reading.ReadingAccuracy;
import org.mirubato.processors.reading.ReadingAccuracy.Comparison;
import org.mirubato.processors.reading.ScoreReader;
import org.mirubato.processors.reading.ScoreReader.ReadScore;
import org.mirubato.processors.reading.ScoreTruth;
import org.mirubato.processors.reading.ocr.OcrWorkers;
import org.mirubato.processors.reading.vision.HeadWorkers;
import org.mirubato.processors.reading.vision.PictureQuality;
import org.mirubato.processors.reading.vision.VisionReader;
import org.mirubato.processors.reading.vision.Writing;

/** {@code accuracy DIR}: what is read in a folder's scores against its {@code truth.json}; without one, what is read. */
final class AccuracyBenchmark implements Benchmark {

    @Override
    public String name() {
        return "accuracy";
    }

    @Override
    public String summary() {
        return "what is read in a folder of scores against its truth.json (--degrade scan|photo|fax as pictures of worn pages; --misses names each miss)";
    }

    @Override
    public void run(Settings settings, Report report) throws InterruptedException {
        Path folder = settings.folderOrSamples();
        WorkerLimits limits = WorkerLimits.usual();
        try (TemporaryFolder scratch = TemporaryFolder.create();
                ScoreFileWorkers workers = new ChildWorkers(limits, scratch.path());
                OcrWorkers ocr = new OcrWorkers(OcrWorkers.usual(), scratch.path());
                HeadWorkers eyes = new HeadWorkers(HeadWorkers.usual(), scratch.path(), EmbeddedOptions.userCache());
                ScoreReader scores = new ScoreReader(
                        List.of(new VisionReader(eyes), new PictureReader(ocr)),
                        limits.children(),
                        ScoreReader.LIMIT)) {
            FolderReader reader = new FolderReader(workers, scores, limits.children(), settings.degrade());
            if (Files.exists(folder.resolve("truth.json"))) {
                compare(folder, reader, settings, report);
            } else {
                show(folder, reader, report);
            }
        }
    }

    private static void compare(Path folder, FolderReader reader, Settings settings, Report report)
            throws InterruptedException {
        List<ScoreTruth> truths = ScoreTruth.load(folder);
        long start = System.nanoTime();
        List<Path> files =
                truths.stream().map(truth -> folder.resolve(truth.file())).toList();
        List<WorkResult<ReadScore>> read = reader.read(files);
        double seconds = (System.nanoTime() - start) / 1e9;
        List<Comparison> comparisons = new ArrayList<>();
        for (int i = 0; i < truths.size(); i++) {
            comparisons.addAll(compare(truths.get(i), read.get(i)));
        }
        AccuracyTable table = new AccuracyTable(comparisons, settings.degrade());
        table.figures().forEach(report::figure);
        report.figure(Figure.plain(
                "accuracy.calibration-error", table.calibrationError(), "", "confidence against right, in ten bins"));
        for (PictureQuality quality : PictureQuality.values()) {
            long told = told(read, ReadField.PICTURE_QUALITY, quality.word());
            report.figure(Figure.plain("accuracy.picture_" + quality.word(), told, "", "pictures so judged"));
        }
        report.figure(Figure.plain(
                "accuracy.handwritten", told(read, ReadField.WRITING, Writing.HANDWRITTEN.word()), "", "so judged"));
        if (settings.degrade().isPresent()) {
            DifficultyAgreement.of(read, reader.unworn().read(files)).figures().forEach(report::figure);
        }
        report.figure(Figure.plain("accuracy.seconds", seconds, "s", truths.size() + " scores read"));
        if (settings.misses()) {
            table.misses().forEach(report::line);
        }
    }

    private static long told(List<WorkResult<ReadScore>> read, ReadField field, String value) {
        return read.stream()
                .filter(result -> result instanceof Done<ReadScore> done
                        && done.value()
                                .reading()
                                .value(field)
                                .filter(found -> found.value().equals(value))
                                .isPresent())
                .count();
    }

    private static List<Comparison> compare(ScoreTruth truth, WorkResult<ReadScore> result) {
        return result instanceof Done<ReadScore> done
                ? ReadingAccuracy.compare(
                        truth,
                        done.value().inspection().pageCount(),
                        done.value().reading())
                : ReadingAccuracy.compare(truth, 0, null);
    }

    private static void show(Path folder, FolderReader reader, Report report) throws InterruptedException {
        List<ImportItem> files = ScoreFiles.find(List.of(folder));
        List<WorkResult<ReadScore>> read =
                reader.read(files.stream().map(ImportItem::file).toList());
        ReadTable table = new ReadTable();
        for (int i = 0; i < files.size(); i++) {
            table.add(files.get(i).label(), read.get(i));
        }
        table.lines().forEach(report::line);
        report.note("No truth.json in " + folder + ": nothing to compare with.");
    }
}
