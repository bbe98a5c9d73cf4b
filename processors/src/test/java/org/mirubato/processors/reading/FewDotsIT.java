package org.mirubato.processors.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirubato.domain.score.ReadField;
import org.mirubato.processors.child.ChildFailed;
import org.mirubato.processors.child.WorkerLimits;
import org.mirubato.processors.pdf.ChildWorkers;
import org.mirubato.processors.pdf.Inspection;
import org.mirubato.processors.pdf.ScoreFileWorkers.Lease;
import org.mirubato.processors.pdf.WorkResult.Done;
import org.mirubato.processors.reading.picture.GreyPicture;
import org.mirubato.processors.reading.picture.PagePicture;
import org.mirubato.processors.reading.vision.HeadWorkers;
import org.mirubato.processors.reading.vision.NativeEngine;
import org.mirubato.processors.reading.vision.VisionReader;

/** What was made for a screen has 75 to 100 dots per inch: a staff's lines are a pixel thick there. */
class FewDotsIT {

    private static final Path SAMPLES = Path.of("..", "bench", "samples");

    private static final List<ReadField> SIGNS =
            List.of(ReadField.CLEFS, ReadField.KEY_SIGNATURE, ReadField.TIME_SIGNATURE);

    @Test
    void a_page_made_for_the_screen_shows_the_signs_of_the_one_in_print(@TempDir Path folder) throws ChildFailed {
        NativeEngine.assumeThere();
        try (ChildWorkers files = new ChildWorkers(WorkerLimits.usual(), folder.resolve("pdf"));
                Lease worker = files.lease("a user");
                HeadWorkers eyes = new HeadWorkers(
                        HeadWorkers.usual(),
                        folder.resolve("heads"),
                        Path.of("target", "engines").toAbsolutePath())) {
            VisionReader reader = new VisionReader(eyes);
            for (String sample : List.of("mozart-maman.pdf", "praetorius-ein-ros.pdf", "greensleeves.pdf")) {
                Map<ReadField, String> printed = signs(reader, page(worker, sample, 200));

                assertThat(printed).as(sample).containsOnlyKeys(SIGNS);
                for (int dotsPerInch : new int[] {100, 75}) {
                    assertThat(signs(reader, page(worker, sample, dotsPerInch)))
                            .as("%s at %d dots per inch", sample, dotsPerInch)
                            .isEqualTo(printed);
                }
            }
        }
    }

    private static Map<ReadField, String> signs(VisionReader reader, GreyPicture page) throws ChildFailed {
        Map<ReadField, String> signs = new EnumMap<>(ReadField.class);
        reader.read(new ReadablePages(List.of(), List.of(PagePicture.of(1, page)), null)).stream()
                .filter(value -> SIGNS.contains(value.field()))
                .forEach(value -> signs.put(value.field(), value.value()));
        return signs;
    }

    private static GreyPicture page(Lease worker, String sample, int dotsPerInch) {
        Path file = SAMPLES.resolve(sample);
        Inspection inspection = ((Done<Inspection>) worker.inspect(file)).value();
        GreyPicture page = ((Done<GreyPicture>)
                        ScorePictures.of(worker, file, inspection, dotsPerInch).page(1))
                .value();
        SplittableRandom random = new SplittableRandom(4);
        return GreyPicture.drawn(page.width(), page.height(), (x, y) -> page.at(x, y) + 3 * random.nextGaussian());
    }
}
