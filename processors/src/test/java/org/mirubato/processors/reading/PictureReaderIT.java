package org.mirubato.processors.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
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
        assertThat(reading.reader()).contains("picture-6");
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

    @ParameterizedTest
    @ValueSource(strings = {"invisible over the picture", "invisible below the picture", "visible below the picture"})
    void what_a_scanning_program_took_the_picture_for_does_not_speak_for_the_page(String text) throws IOException {
        Path scan = folder.resolve("scan.pdf");
        try (PDDocument document = new PDDocument()) {
            PDImageXObject picture = JPEGFactory.createFromByteArray(
                    document, Files.readAllBytes(SAMPLES.resolve("auld-lang-syne-scan.jpg")));
            PDPage page = new PDPage(new PDRectangle(picture.getWidth() / 2f, picture.getHeight() / 2f));
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                RenderingMode mode = text.startsWith("invisible") ? RenderingMode.NEITHER : RenderingMode.FILL;
                if (text.contains("below")) {
                    garbled(content, page, mode);
                }
                content.drawImage(
                        picture,
                        0,
                        0,
                        page.getMediaBox().getWidth(),
                        page.getMediaBox().getHeight());
                if (text.contains("over")) {
                    garbled(content, page, mode);
                }
            }
            document.save(scan.toFile());
        }

        Reading reading = ((Done<ReadScore>) read(scan)).value().reading();

        assertThat(text(reading, ReadField.TITLE)).hasValue("Auld Lang Syne");
        assertThat(text(reading, ReadField.COMPOSER).orElse("")).contains("Trad");
    }

    private static void garbled(PDPageContentStream content, PDPage page, RenderingMode mode) throws IOException {
        content.beginText();
        content.setRenderingMode(mode);
        content.setFont(new PDType1Font(FontName.HELVETICA), 60);
        content.newLineAtOffset(80, page.getMediaBox().getHeight() - 90);
        content.showText("Au1d Lxmg Svnc jJ");
        content.endText();
    }

    private static Optional<String> text(Reading reading, ReadField field) {
        return reading.value(field).map(ReadValue::value);
    }

    private static WorkResult<ReadScore> read(String sample) {
        return read(SAMPLES.resolve(sample));
    }

    private static WorkResult<ReadScore> read(Path file) {
        try (Lease worker = workers.lease("a user")) {
            return reader.read(worker, file);
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
