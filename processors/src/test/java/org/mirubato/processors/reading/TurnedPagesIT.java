package org.mirubato.processors.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirubato.domain.score.ReadField;
import org.mirubato.domain.score.ReadValue;
import org.mirubato.domain.score.Reading;
import org.mirubato.processors.child.WorkerLimits;
import org.mirubato.processors.pdf.ChildWorkers;
import org.mirubato.processors.pdf.Inspection;
import org.mirubato.processors.pdf.PageSize;
import org.mirubato.processors.pdf.ScoreFileWorkers.Lease;
import org.mirubato.processors.pdf.WorkResult.Done;
import org.mirubato.processors.reading.ocr.OcrWorkers;
import org.mirubato.processors.reading.picture.FoundStaff;
import org.mirubato.processors.reading.picture.GreyPicture;
import org.mirubato.processors.reading.picture.PageDegradation;
import org.mirubato.processors.reading.picture.PagePicture;
import org.mirubato.processors.reading.vision.HeadWorkers;
import org.mirubato.processors.reading.vision.NativeEngine;
import org.mirubato.processors.reading.vision.VisionReader;

/** Photographs lie any way round; whoever looks at signs and whoever reads words are given the same upright page. */
class TurnedPagesIT {

    private static final Path SAMPLES = Path.of("..", "bench", "samples");
    private static final List<ReadField> SIGNS =
            List.of(ReadField.FIRST_CLEF, ReadField.CLEFS, ReadField.KEY_SIGNATURE, ReadField.TIME_SIGNATURE);

    @Test
    void a_page_laid_down_any_way_shows_the_same_signs_and_words(@TempDir Path folder) {
        NativeEngine.assumeThere();
        try (ChildWorkers files = new ChildWorkers(WorkerLimits.usual(), folder.resolve("pdf"));
                Lease worker = files.lease("a user");
                OcrWorkers ocr = new OcrWorkers(OcrWorkers.usual(), folder.resolve("ocr"));
                HeadWorkers eyes = new HeadWorkers(
                        HeadWorkers.usual(),
                        folder.resolve("heads"),
                        Path.of("target", "engines").toAbsolutePath());
                ScoreReader reader = new ScoreReader(
                        List.of(new VisionReader(eyes), new PictureReader(ocr)), 1, ScoreReader.LIMIT)) {
            Path file = SAMPLES.resolve("dvorak-largo.pdf");
            Inspection inspection = ((Done<Inspection>) worker.inspect(file)).value();
            GreyPicture page = ((Done<GreyPicture>) ScorePictures.of(worker, file, inspection)
                            .spoilt(PageDegradation.SCAN, 11)
                            .page(1))
                    .value();
            GreyPicture wordless = music(page);

            Map<ReadField, String> upright = values(reader, page);
            assertThat(upright).containsKeys(SIGNS.toArray(ReadField[]::new)).containsEntry(ReadField.TITLE, "Largo");
            for (int quarters = 1; quarters < 4; quarters++) {
                assertThat(values(reader, page.quarterTurned(quarters))).isEqualTo(upright);
                assertThat(values(reader, wordless.quarterTurned(quarters)))
                        .as("without words, turned by %d quarters", quarters)
                        .containsAllEntriesOf(signs(upright));
            }
        }
    }

    /** The page from its first staff to its last. */
    private static GreyPicture music(GreyPicture page) {
        List<FoundStaff> staves = PagePicture.of(1, page).staves();
        FoundStaff first = staves.get(0);
        FoundStaff last = staves.get(staves.size() - 1);
        int top = (int) (first.line(0, first.left()) - 3 * first.space());
        int bottom = (int) (last.line(4, last.left()) + 3 * last.space());
        return page.cut(0, top, page.width(), bottom - top);
    }

    private static Map<ReadField, String> signs(Map<ReadField, String> values) {
        Map<ReadField, String> signs = new LinkedHashMap<>(values);
        signs.keySet().retainAll(SIGNS);
        return signs;
    }

    private static Map<ReadField, String> values(ScoreReader reader, GreyPicture page) {
        Inspection photo =
                new Inspection("image/jpeg", List.of(new PageSize(page.width(), page.height())), null, null, false);
        Reading reading = reader.read(List.of(), photo, number -> new Done<>(page));
        Map<ReadField, String> values = new LinkedHashMap<>();
        for (ReadField field : List.of(
                ReadField.FIRST_CLEF,
                ReadField.CLEFS,
                ReadField.KEY_SIGNATURE,
                ReadField.TIME_SIGNATURE,
                ReadField.TITLE,
                ReadField.INSTRUMENTS)) {
            reading.value(field).map(ReadValue::value).ifPresent(value -> values.put(field, value));
        }
        return values;
    }
}
