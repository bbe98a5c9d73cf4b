package org.mirubato.processors.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mirubato.domain.score.ReadField;
import org.mirubato.domain.score.ReadValue;
import org.mirubato.processors.child.ChildFailed;
import org.mirubato.processors.child.ChildFailures;
import org.mirubato.processors.reading.ocr.OcrAnswer;
import org.mirubato.processors.reading.ocr.OcrLine;
import org.mirubato.processors.reading.picture.DrawnPage;
import org.mirubato.processors.reading.picture.PagePicture;

class PictureReaderTest {

    private static final int SPACE = 14;
    private static final int BELOW_FIRST = 330;

    private static final PagePicture TIED = PagePicture.of(
            1,
            new DrawnPage(1654, 900)
                    .lines(5, 100, 1500, 200, SPACE)
                    .lines(5, 100, 1500, 500, SPACE)
                    .line(101, 200, 101, 500 + 4 * SPACE, 3)
                    .picture());

    private static final PagePicture ONE_EACH = PagePicture.of(
            1,
            new DrawnPage(1654, 900)
                    .lines(5, 100, 1500, 200, SPACE)
                    .lines(5, 100, 1500, 500, SPACE)
                    .picture());

    @Test
    void words_between_two_staves_are_sung() throws ChildFailed {
        List<ReadValue> values = read(TIED, "treble bass", line("Slow boats come home late,", 200, 900, BELOW_FIRST));

        assertThat(value(values, ReadField.LYRICS)).hasValue("yes");
        assertThat(value(values, ReadField.INSTRUMENTS)).hasValue("voice");
    }

    @Test
    void syllables_that_were_read_each_for_itself_are_sung() throws ChildFailed {
        List<ReadValue> values = read(
                TIED,
                "treble bass",
                line("Boa-", 200, 240, BELOW_FIRST),
                line("tes", 420, 460, BELOW_FIRST + 2),
                line("und", 640, 690, BELOW_FIRST),
                line("Wind", 900, 970, BELOW_FIRST + 1));

        assertThat(value(values, ReadField.LYRICS)).hasValue("yes");
    }

    @Test
    void directions_and_what_beams_are_taken_for_are_not_sung() throws ChildFailed {
        List<ReadValue> values = read(
                TIED,
                "treble bass",
                line("cresc. poco a poco", 200, 800, BELOW_FIRST),
                line("JJ TT fff LLL", 300, 900, 400));

        assertThat(value(values, ReadField.LYRICS)).hasValue("no");
        assertThat(value(values, ReadField.INSTRUMENTS)).hasValue("piano");
    }

    @Test
    void who_plays_is_left_open_while_nobody_has_seen_the_clefs() throws ChildFailed {
        assertThat(value(read(TIED, null), ReadField.INSTRUMENTS)).isEmpty();
        assertThat(value(read(TIED, "treble"), ReadField.INSTRUMENTS)).isEmpty();
        assertThat(value(
                        read(TIED, null, line("Slow boats come home late,", 200, 900, BELOW_FIRST)),
                        ReadField.INSTRUMENTS))
                .isEmpty();
    }

    @Test
    void who_sings_may_rest_in_the_first_system() throws ChildFailed {
        DrawnPage page = new DrawnPage(1654, 1200);
        for (int top : List.of(100, 300, 600, 750, 900)) {
            page.lines(5, 100, 1500, top, SPACE);
        }
        page.line(101, 100, 101, 300 + 4 * SPACE, 3).line(101, 600, 101, 900 + 4 * SPACE, 3);

        List<ReadValue> values = read(
                PagePicture.of(1, page.picture()), "treble bass", line("Slow boats come home late,", 200, 900, 710));

        assertThat(value(values, ReadField.LYRICS)).hasValue("yes");
        assertThat(value(values, ReadField.STAVES)).hasValue("3");
        assertThat(value(values, ReadField.INSTRUMENTS)).hasValue("voice, piano");
    }

    @Test
    void four_parts_on_two_staves_are_sung_and_other_chords_are_a_pianos() throws ChildFailed {
        assertThat(value(read(chords(0, 2, 4), "treble bass"), ReadField.INSTRUMENTS))
                .hasValue("piano");
        assertThat(value(read(chords(0, 3), "treble bass"), ReadField.INSTRUMENTS))
                .hasValue("voice");
    }

    @Test
    void how_hard_a_page_is_is_told_with_reasons() throws ChildFailed {
        List<ReadValue> values = read(chords(-4, 0, 4), "treble bass");

        assertThat(value(values, ReadField.DIFFICULTY_LEVEL)).hasValue("4");
        assertThat(value(values, ReadField.DIFFICULTY_REASONS)).hasValue("density=1.3 range=8 polyphony=3 span=8");
    }

    @Test
    void how_hard_a_page_is_that_the_file_itself_tells_is_not_told_again() throws ChildFailed {
        PictureReader reader = new PictureReader(picture -> new OcrAnswer(List.of(), false));
        List<ReadValue> before = List.of(new ReadValue(ReadField.DIFFICULTY_LEVEL, "7", 0.6, "glyphs", null));

        List<ReadValue> values =
                reader.read(new ReadablePages(List.of(), List.of(chords(-4, 0, 4)), null).after(before));

        assertThat(value(values, ReadField.DIFFICULTY_LEVEL)).isEmpty();
    }

    @Test
    void a_page_without_notes_has_no_difficulty() throws ChildFailed {
        assertThat(value(read(TIED, "treble bass"), ReadField.DIFFICULTY_LEVEL)).isEmpty();
    }

    /** Two tied staves, on each three bars of five such chords. */
    private static PagePicture chords(int... steps) {
        DrawnPage page = new DrawnPage(1654, 900)
                .lines(5, 100, 1500, 200, SPACE)
                .lines(5, 100, 1500, 500, SPACE)
                .line(101, 200, 101, 500 + 4 * SPACE, 3);
        for (int top : List.of(200, 500)) {
            for (int n = 0; n < 15; n++) {
                double x = 260 + 78 * n + 20 * (n / 5);
                for (int step : steps) {
                    page.head(x, top + (4 - step) * SPACE / 2.0, SPACE, true);
                }
                if (n % 5 == 4) {
                    page.line(x + 50, top, x + 50, top + 4 * SPACE, 2);
                }
            }
        }
        return PagePicture.of(1, page.picture());
    }

    @Test
    void a_whole_page_that_cannot_be_read_leaves_open_who_sings_and_keeps_the_words_above() throws ChildFailed {
        DrawnPage page = new DrawnPage(1654, 1200);
        for (int top : List.of(200, 350, 500)) {
            page.lines(5, 100, 1500, top, SPACE);
        }
        PagePicture picture =
                PagePicture.of(1, page.line(101, 200, 101, 500 + 4 * SPACE, 3).picture());
        PictureReader reader = new PictureReader(part -> {
            if (part.height() == 1200) {
                throw ChildFailures.by(ChildFailed.Blame.JOB);
            }
            return new OcrAnswer(List.of(new OcrLine("Slow Boats", 700, 60, 1000, 100, 0.95)), false);
        });

        List<ReadValue> values = reader.read(new ReadablePages(List.of(), List.of(picture), null));

        assertThat(value(values, ReadField.TITLE)).hasValue("Slow Boats");
        assertThat(value(values, ReadField.LYRICS)).isEmpty();
    }

    @Test
    void a_page_on_its_head_is_turned_even_when_nothing_stands_where_its_header_should() throws ChildFailed {
        PagePicture onItsHead = TIED.upsideDown();
        PictureReader reader = new PictureReader(part -> {
            boolean onFeet = IntStream.range(195, 205).anyMatch(y -> part.at(800, y) < 128);
            boolean whole = part.height() == 900;
            return onFeet
                    ? new OcrAnswer(List.of(new OcrLine("Slow Boats", 700, 60, 1000, 100, 0.95)), false)
                    : new OcrAnswer(List.of(), whole);
        });

        List<ReadValue> values = reader.read(new ReadablePages(List.of(), List.of(onItsHead), null));

        assertThat(value(values, ReadField.TITLE)).hasValue("Slow Boats");
    }

    @Test
    void words_below_a_staff_that_stands_alone_are_looked_for_too() throws ChildFailed {
        List<ReadValue> values = read(ONE_EACH, "treble", line("Slow boats come home late,", 200, 900, BELOW_FIRST));

        assertThat(value(values, ReadField.LYRICS)).hasValue("yes");
        assertThat(value(values, ReadField.INSTRUMENTS)).hasValue("voice");
    }

    private static OcrLine line(String text, int left, int right, int baseline) {
        return new OcrLine(text, left, baseline - 20, right, baseline, 0.95);
    }

    /** What a page says whose words are these, as far as they stand in what the reader asks to be read. */
    private static List<ReadValue> read(PagePicture page, @Nullable String clefs, OcrLine... lines) throws ChildFailed {
        PictureReader reader = new PictureReader(picture -> new OcrAnswer(
                List.of(lines).stream()
                        .filter(line -> line.bottom() < picture.height())
                        .toList(),
                false));
        List<ReadValue> before = new ArrayList<>();
        if (clefs != null) {
            before.add(new ReadValue(ReadField.CLEFS, clefs, 0.9, "picture", null));
        }
        return reader.read(new ReadablePages(List.of(), List.of(page), null).after(before));
    }

    private static Optional<String> value(List<ReadValue> values, ReadField field) {
        return values.stream()
                .filter(value -> value.field() == field)
                .map(ReadValue::value)
                .findFirst();
    }
}
