package org.mirubato.processors.reading.vision;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirubato.domain.score.Reading;
import org.mirubato.processors.child.WorkerLimits;
import org.mirubato.processors.pdf.ChildWorkers;
import org.mirubato.processors.pdf.GreyPage;
import org.mirubato.processors.pdf.ScoreFileWorkers.Lease;
import org.mirubato.processors.pdf.WorkResult.Done;
import org.mirubato.processors.reading.ReadablePages;
import org.mirubato.processors.reading.ReadingAccuracy;
import org.mirubato.processors.reading.ReadingAccuracy.Comparison;
import org.mirubato.processors.reading.ReadingAccuracy.Figure;
import org.mirubato.processors.reading.ReadingAccuracy.Verdict;
import org.mirubato.processors.reading.ScoreTruth;
import org.mirubato.processors.reading.picture.GreyPicture;
import org.mirubato.processors.reading.picture.PageDegradation;
import org.mirubato.processors.reading.picture.PagePicture;

/** The sample scores as if they came from a scanner, through the network in its process. */
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
            for (ScoreTruth truth : ScoreTruth.load(SAMPLES)) {
                if (truth.file().endsWith(".pdf")) {
                    PagePicture page = PagePicture.of(1, scanned(worker, SAMPLES.resolve(truth.file())));
                    Reading reading =
                            new Reading(reader.name(), reader.read(new ReadablePages(List.of(), List.of(page), null)));
                    comparisons.addAll(ReadingAccuracy.compare(truth, 1, reading));
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
    }

    private static GreyPicture scanned(Lease worker, Path file) {
        int width = (int) Math.round(210 / 25.4 * PageDegradation.SCAN.dotsPerInch());
        assertThat(worker.grey(file, 1, width)).isInstanceOf(Done.class);
        GreyPage page = ((Done<GreyPage>) worker.grey(file, 1, width)).value();
        return PageDegradation.SCAN.of(new GreyPicture(page.width(), page.height(), page.pixels()), 1);
    }
}
