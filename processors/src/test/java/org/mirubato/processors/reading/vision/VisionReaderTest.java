package org.mirubato.processors.reading.vision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mirubato.domain.score.Place;
import org.mirubato.domain.score.ReadField;
import org.mirubato.domain.score.ReadValue;
import org.mirubato.processors.child.ChildFailed;
import org.mirubato.processors.reading.ReadablePages;
import org.mirubato.processors.reading.picture.DrawnPage;
import org.mirubato.processors.reading.picture.PagePicture;

/** What becomes of what the network sees; the network itself has its own tests. */
class VisionReaderTest {

    private static final HeadReading TREBLE = VotedSignsTest.staff(ClefSign.TREBLE, 2, TimeSign.CUT);
    private static final HeadReading BASS = VotedSignsTest.staff(ClefSign.BASS, 2, TimeSign.CUT);
    private static final HeadReading NOTHING = VotedSignsTest.staff(ClefSign.NONE, 0, TimeSign.NONE);

    private static final PagePicture TWO_STAVES = PagePicture.of(
            1,
            new DrawnPage(1654, 900)
                    .lines(5, 100, 1500, 200, 14)
                    .lines(5, 100, 1500, 500, 14)
                    .picture());

    @Test
    void staves_that_no_line_ties_are_systems_of_their_own() throws ChildFailed {
        List<ReadValue> values = read(List.of(TREBLE, BASS), TWO_STAVES);

        assertThat(value(values, ReadField.CLEFS)).isEqualTo("treble");
        assertThat(value(values, ReadField.FIRST_CLEF)).isEqualTo("treble");
        assertThat(value(values, ReadField.KEY_SIGNATURE)).isEqualTo("2");
        assertThat(value(values, ReadField.TIME_SIGNATURE)).isEqualTo("2/2");
    }

    @Test
    void what_was_found_above_the_first_clef_is_no_staff() throws ChildFailed {
        List<ReadValue> values = read(List.of(NOTHING, BASS), TWO_STAVES);

        assertThat(value(values, ReadField.CLEFS)).isEqualTo("bass");
    }

    @Test
    void a_value_stands_at_the_beginning_of_its_system() throws ChildFailed {
        Place place = read(List.of(NOTHING, BASS), TWO_STAVES).get(0).place();

        assertThat(place).isNotNull();
        assertThat(place.page()).isEqualTo(1);
        assertThat(place.x()).isBetween(0.05, 0.07);
        assertThat(place.y()).isBetween(0.5, 0.56);
        assertThat(place.y() + place.height()).isBetween(0.61, 0.66);
    }

    @Test
    void a_page_without_clefs_is_passed_over() throws ChildFailed {
        PagePicture cover = PagePicture.of(1, new DrawnPage(800, 600).picture());
        VisionReader reader = new VisionReader(heads -> heads.isEmpty() ? List.of() : eachLook(List.of(TREBLE, BASS)));

        List<ReadValue> values = reader.read(new ReadablePages(List.of(), List.of(cover, TWO_STAVES), null));

        assertThat(value(values, ReadField.CLEFS)).isEqualTo("treble");
        assertThat(reader.read(new ReadablePages(List.of(), List.of(cover), null)))
                .isEmpty();
    }

    @Test
    void a_page_on_its_head_is_turned_for_whoever_reads_it_next() throws ChildFailed {
        PagePicture onItsHead = TWO_STAVES.upsideDown();
        Deque<HeadReading> seen = new ArrayDeque<>(List.of(NOTHING, NOTHING, TREBLE, BASS));
        VisionReader reader = new VisionReader(
                heads -> Stream.generate(seen::remove).limit(heads.size()).toList());

        ReadablePages upright = reader.upright(new ReadablePages(List.of(), List.of(onItsHead), null));

        assertThat(upright.pictures().get(0).quarters()).isZero();
        assertThat(upright.pictures().get(0).staves().get(0).line(0, 800)).isCloseTo(200, within(2.0));
    }

    @ParameterizedTest
    @CsvSource({"0.7, 0.99, true", "0.93, 0.99, true", "0.93, 0.96, false", "0.5, 0.7, false", "0.97, 1, false"})
    void a_page_of_two_staves_whose_last_bars_look_like_clefs_is_turned_when_the_clefs_are_sure_the_other_way(
            double shown, double turned, boolean onItsHead) throws ChildFailed {
        HeadReading doubtful = VotedSignsTest.clef(shown);
        HeadReading other = VotedSignsTest.clef(turned);
        Deque<HeadReading> seen = new ArrayDeque<>(List.of(doubtful, doubtful, other, other));
        VisionReader reader = new VisionReader(
                heads -> Stream.generate(seen::remove).limit(heads.size()).toList());

        ReadablePages upright = reader.upright(new ReadablePages(List.of(), List.of(TWO_STAVES), null));

        assertThat(upright.pictures().get(0).quarters()).isEqualTo(onItsHead ? 2 : 0);
    }

    @Test
    void a_page_that_shows_its_clefs_is_looked_at_one_way_alone() throws ChildFailed {
        Deque<HeadReading> seen = new ArrayDeque<>(List.of(TREBLE, BASS));
        VisionReader reader = new VisionReader(
                heads -> Stream.generate(seen::remove).limit(heads.size()).toList());

        ReadablePages upright = reader.upright(new ReadablePages(List.of(), List.of(TWO_STAVES), null));

        assertThat(upright.pictures()).containsExactly(TWO_STAVES);
    }

    private static List<ReadValue> read(List<HeadReading> seen, PagePicture page) throws ChildFailed {
        return new VisionReader(heads -> eachLook(seen)).read(new ReadablePages(List.of(), List.of(page), null));
    }

    /** The same at each look of a staff. */
    private static List<HeadReading> eachLook(List<HeadReading> staves) {
        return staves.stream()
                .flatMap(staff -> Collections.nCopies(HeadCutter.looks(), staff).stream())
                .toList();
    }

    private static String value(List<ReadValue> values, ReadField field) {
        return values.stream()
                .filter(value -> value.field() == field)
                .map(ReadValue::value)
                .findFirst()
                .orElse("");
    }
}
