package org.mirubato.processors.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mirubato.domain.score.ReadField;
import org.mirubato.domain.score.ReadValue;
import org.mirubato.domain.score.Reading;
import org.mirubato.processors.child.WorkerLimits;
import org.mirubato.processors.pdf.ChildWorkers;
import org.mirubato.processors.pdf.Inspection;
import org.mirubato.processors.pdf.ScoreFileWorkers.Lease;
import org.mirubato.processors.pdf.WorkResult;
import org.mirubato.processors.pdf.WorkResult.Done;
import org.mirubato.processors.reading.ScoreReader.ReadScore;
import org.mirubato.processors.reading.ocr.OcrWorkers;
import org.mirubato.processors.reading.picture.PageDegradation;

class PictureReaderIT {

    private static final Path SAMPLES = Path.of("..", "bench", "samples");

    @TempDir
    static Path folder;

    private static ChildWorkers workers;
    private static OcrWorkers ocr;
    private static ScoreReader reader;

    @BeforeAll
    static void start() {
        workers = new ChildWorkers(WorkerLimits.usual(), folder.resolve("pdf"));
        ocr = new OcrWorkers(OcrWorkers.usual(), folder.resolve("ocr"));
        reader = new ScoreReader(List.of(new PictureReader(ocr)), 2, ScoreReader.LIMIT);
    }

    @AfterAll
    static void end() {
        reader.close();
        ocr.close();
        workers.close();
    }

    @Test
    void a_scanned_page_says_its_title_and_who_composed_it() {
        Reading reading =
                ((Done<ReadScore>) read("auld-lang-syne-scan.jpg")).value().reading();

        assertThat(text(reading, ReadField.TITLE)).hasValue("Auld Lang Syne");
        assertThat(text(reading, ReadField.COMPOSER).orElse("")).contains("Trad");
        assertThat(reading.reader()).contains("picture-5");
        assertThat(reading.value(ReadField.TITLE)
                        .map(ReadValue::place)
                        .orElseThrow()
                        .y())
                .isLessThan(0.2);
    }

    @ParameterizedTest
    @EnumSource(PageDegradation.class)
    void a_page_that_went_over_paper_still_says_them(PageDegradation how) {
        Reading reading = read("beethoven-elise.pdf", pictures -> pictures.spoilt(how, 11), how.dotsPerInch());

        assertThat(Likeness.agree("Für Elise", text(reading, ReadField.TITLE).orElse("")))
                .isTrue();
        assertThat(Likeness.agree(
                        "Ludwig van Beethoven",
                        text(reading, ReadField.COMPOSER).orElse("")))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void a_page_may_be_turned_by_any_quarter(int quarters) {
        Reading reading = read(
                "dvorak-largo.pdf",
                pictures -> page -> pictures.page(page).map(picture -> picture.quarterTurned(quarters)),
                ScorePictures.DOTS_PER_INCH);

        assertThat(text(reading, ReadField.TITLE)).hasValue("Largo");
        ReadValue title = reading.value(ReadField.TITLE).orElseThrow();
        // the title stands in the middle of what was the upper edge
        double along = quarters == 2 ? title.place().x() : title.place().y();
        assertThat(along).isBetween(0.3, 0.6);
    }

    private static Optional<String> text(Reading reading, ReadField field) {
        return reading.value(field).map(ReadValue::value);
    }

    private static WorkResult<ReadScore> read(String file) {
        try (Lease worker = workers.lease("a user")) {
            return reader.read(worker, SAMPLES.resolve(file));
        }
    }

    private interface Change {
        ScorePictures of(ScorePictures pictures);
    }

    private static Reading read(String file, Change change, int dotsPerInch) {
        try (Lease worker = workers.lease("a user")) {
            Path score = SAMPLES.resolve(file);
            Inspection inspection = ((Done<Inspection>) worker.inspect(score)).value();
            Inspection paper = new Inspection("image/png", inspection.pages(), null, null, false);
            return reader.read(List.of(), paper, change.of(ScorePictures.of(worker, score, inspection, dotsPerInch)));
        }
    }
}
