package org.mirubato.processors.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirubato.domain.score.Place;
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
import org.mirubato.processors.reading.picture.BookPicture;
import org.mirubato.processors.reading.picture.GreyPicture;
import org.mirubato.processors.reading.vision.HeadWorkers;
import org.mirubato.processors.reading.vision.NativeEngine;
import org.mirubato.processors.reading.vision.VisionReader;

/** Who scans a book lays it on the glass as it is open: two pages on one picture. */
class OpenedBookIT {

    private static final Path SAMPLES = Path.of("..", "bench", "samples");

    private static final List<ReadField> FIELDS = List.of(
            ReadField.TITLE,
            ReadField.COMPOSER,
            ReadField.CLEFS,
            ReadField.KEY_SIGNATURE,
            ReadField.TIME_SIGNATURE,
            ReadField.STAVES,
            ReadField.TEMPO_MARKING);

    @Test
    void an_opened_book_says_what_its_left_page_says_alone(@TempDir Path folder) {
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
            // another piece on the right, with a title, a key and staves of its own
            GreyPicture left = page(worker, "beethoven-elise.pdf", 1);
            GreyPicture right = page(worker, "beethoven-ode.pdf", 1);
            GreyPicture book = BookPicture.of(left, right);

            Reading alone = read(reader, left);
            Reading opened = read(reader, book);

            assertThat(values(opened)).isEqualTo(values(alone)).containsKeys(ReadField.TITLE, ReadField.CLEFS);
            for (ReadField field : List.of(ReadField.TITLE, ReadField.COMPOSER, ReadField.CLEFS)) {
                Place on = place(alone, field);
                Place half = place(opened, field);
                assertThat(half.x() * 2).isCloseTo(on.x(), within(0.02));
                assertThat(half.width() * 2).isCloseTo(on.width(), within(0.05));
                assertThat(half.y()).isCloseTo(on.y(), within(0.02));
            }
            assertThat(values(read(reader, book.turned(-1.3)))).isEqualTo(values(alone));
            assertThat(values(read(reader, book.quarterTurned(1)))).isEqualTo(values(alone));
            assertThat(values(read(reader, book.quarterTurned(2)))).isEqualTo(values(alone));
        }
    }

    private static GreyPicture page(Lease worker, String sample, int page) {
        Path file = SAMPLES.resolve(sample);
        Inspection inspection = ((Done<Inspection>) worker.inspect(file)).value();
        return ((Done<GreyPicture>)
                        ScorePictures.of(worker, file, inspection, 157).page(page))
                .value();
    }

    private static Place place(Reading reading, ReadField field) {
        return reading.value(field).map(ReadValue::place).orElseThrow();
    }

    private static Map<ReadField, String> values(Reading reading) {
        Map<ReadField, String> values = new EnumMap<>(ReadField.class);
        FIELDS.forEach(
                field -> reading.value(field).map(ReadValue::value).ifPresent(value -> values.put(field, value)));
        return values;
    }

    private static Reading read(ScoreReader reader, GreyPicture page) {
        Inspection scan =
                new Inspection("image/jpeg", List.of(new PageSize(page.width(), page.height())), null, null, false);
        return reader.read(List.of(), scan, number -> new Done<>(page));
    }
}
