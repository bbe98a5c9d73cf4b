package org.mirubato.processors.reading.vision;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirubato.domain.score.ReadValue;
import org.mirubato.domain.score.Reading;
import org.mirubato.processors.child.WorkerLimits;
import org.mirubato.processors.pdf.ChildWorkers;
import org.mirubato.processors.pdf.Inspection;
import org.mirubato.processors.pdf.ScoreFileWorkers.Lease;
import org.mirubato.processors.pdf.WorkResult.Done;
import org.mirubato.processors.reading.PictureReader;
import org.mirubato.processors.reading.ReadablePages;
import org.mirubato.processors.reading.ReadingAccuracy;
import org.mirubato.processors.reading.ReadingAccuracy.Comparison;
import org.mirubato.processors.reading.ReadingAccuracy.Figure;
import org.mirubato.processors.reading.ReadingAccuracy.Verdict;
import org.mirubato.processors.reading.ScorePictures;
import org.mirubato.processors.reading.ScoreTruth;
import org.mirubato.processors.reading.ocr.OcrAnswer;
import org.mirubato.processors.reading.picture.PageDegradation;
import org.mirubato.processors.reading.picture.PagePicture;

/** The sample scores as if they came from a scanner, through the network in its process, and by their notes without any words. */
class VisionReaderIT {

    private static final Path SAMPLES = Path.of("..", "bench", "samples");
    private static final Set<Figure> SIGNS = Set.of(Figure.FIRST_CLEF, Figure.KEY_SIGNATURE, Figure.TIME_SIGNATURE);

    @Test
    void scanned_samples_show_their_clef_key_and_time(@TempDir Path folder) throws Exception {
        NativeEngine.assumeThere();
        List<Comparison> comparisons = new ArrayList<>();

        try (ChildWorkers files = new ChildWorkers(WorkerLimits.usual(), folder);
                Lease worker = files.lease("a user");
                HeadWorkers eyes = new HeadWorkers(
                        HeadWorkers.usual(),
                        folder,
                        Path.of("target", "engines").toAbsolutePath())) {
            VisionReader reader = new VisionReader(eyes);
            PictureReader withoutWords = new PictureReader(picture -> new OcrAnswer(List.of(), false));
            for (ScoreTruth truth : ScoreTruth.load(SAMPLES)) {
                if (truth.file().endsWith(".pdf")) {
                    List<PagePicture> pages = scanned(worker, SAMPLES.resolve(truth.file()));
                    List<ReadValue> seen = reader.read(new ReadablePages(List.of(), pages, null));
                    List<ReadValue> rest = withoutWords.read(new ReadablePages(List.of(), pages, null, seen));
                    List<ReadValue> values =
                            Stream.concat(seen.stream(), rest.stream()).toList();
                    comparisons.addAll(ReadingAccuracy.compare(truth, 1, new Reading(reader.name(), values)));
                }
            }
        }

        List<Comparison> signs = comparisons.stream()
                .filter(comparison -> SIGNS.contains(comparison.figure()))
                .toList();
        List<Comparison> missed = signs.stream()
                .filter(comparison -> comparison.verdict() != Verdict.RIGHT)
                .toList();
        assertThat(signs).hasSizeGreaterThan(40);
        assertThat(missed).hasSizeLessThanOrEqualTo(3);
        Map<Verdict, Long> keys = comparisons.stream()
                .filter(comparison -> comparison.figure() == Figure.KEY)
                .collect(Collectors.groupingBy(Comparison::verdict, Collectors.counting()));
        assertThat(keys.getOrDefault(Verdict.RIGHT, 0L)).isGreaterThanOrEqualTo(14);
        assertThat(keys.getOrDefault(Verdict.WRONG, 0L)).isLessThanOrEqualTo(1);
    }

    private static List<PagePicture> scanned(Lease worker, Path file) {
        Inspection inspection = ((Done<Inspection>) worker.inspect(file)).value();
        return ScorePictures.of(worker, file, inspection)
                .spoilt(PageDegradation.SCAN, 1)
                .frontAndLast(inspection.pageCount());
    }
}
