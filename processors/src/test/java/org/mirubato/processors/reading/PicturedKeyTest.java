package org.mirubato.processors.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mirubato.domain.score.ReadField;
import org.mirubato.domain.score.ReadValue;
import org.mirubato.processors.child.ChildFailed;
import org.mirubato.processors.reading.ocr.OcrAnswer;
import org.mirubato.processors.reading.picture.DrawnPage;
import org.mirubato.processors.reading.picture.PagePicture;
import org.mirubato.processors.reading.vision.training.PrintedSigns;

/** How pictured pages tell major from minor. */
class PicturedKeyTest {

    private static final int SPACE = 14;
    private static final int UPPER = 200;
    private static final int LOWER = 500;

    @ParameterizedTest
    @CsvSource({
        // where the last note stands, in half spaces above the lowest staff's middle line: two sharps
        "bass, 0, D major",
        "bass, -4, ",
        "bass, 3, ",
        "bass, 5, B minor",
        "treble, -5, D major",
        "treble, 0, B minor",
        "alto, 1, D major",
        "tenor, 1, B minor",
        "percussion, 0, "
    })
    void the_last_bass_note_tells_major_from_minor(String clef, int step, @Nullable String key) throws ChildFailed {
        assertThat(key("treble " + clef, 2, ending(step))).isEqualTo(Optional.ofNullable(key));
    }

    @Test
    void the_last_note_of_all_stands_on_the_last_page() throws ChildFailed {
        PagePicture last = PagePicture.of(4, notes(LOWER, 5).picture());

        assertThat(key("treble bass", 2, ending(4), last)).hasValue("B minor");
    }

    @Test
    void raised_sevenths_make_a_minor_key_and_plain_ones_a_major_key() throws ChildFailed {
        // from one G to the next, and an E that tells nothing at the end
        int[] steps = {-2, -2, 5, -2, 5, -3};
        DrawnPage page = notes(LOWER, steps);
        PagePicture plain = PagePicture.of(1, page.picture());
        for (int i = 0; i < steps.length - 1; i++) {
            page.shape(PrintedSigns.outline("leland", "SHARP"), x(i) - 1.9 * SPACE, y(LOWER, steps[i]), SPACE);
        }

        assertThat(key("treble treble", 0, plain)).hasValue("C major");
        assertThat(key("treble treble", 0, PagePicture.of(1, page.picture()))).hasValue("A minor");
    }

    private static PagePicture ending(int step) {
        return PagePicture.of(1, notes(LOWER, step).picture());
    }

    /** Two tied staves, with such notes on one of them. */
    private static DrawnPage notes(int staff, int... steps) {
        DrawnPage page = new DrawnPage(1654, 900)
                .lines(5, 100, 1500, UPPER, SPACE)
                .lines(5, 100, 1500, LOWER, SPACE)
                .line(101, UPPER, 101, LOWER + 4 * SPACE, 3);
        for (int i = 0; i < steps.length; i++) {
            page.head(x(i), y(staff, steps[i]), SPACE, true);
        }
        return page;
    }

    private static double x(int note) {
        return 400 + 150 * note;
    }

    private static double y(int staff, int step) {
        return staff + (4 - step) * SPACE / 2.0;
    }

    private static Optional<String> key(String clefs, int fifths, PagePicture... pages) throws ChildFailed {
        List<ReadValue> seen = List.of(
                new ReadValue(ReadField.CLEFS, clefs, 0.9, "picture", null),
                new ReadValue(ReadField.KEY_SIGNATURE, Integer.toString(fifths), 0.9, "picture", null));
        PictureReader reader = new PictureReader(picture -> new OcrAnswer(List.of(), false));
        return reader.read(new ReadablePages(List.of(), List.of(pages), null).after(seen)).stream()
                .filter(value -> value.field() == ReadField.KEY)
                .map(ReadValue::value)
                .findFirst();
    }
}
