package org.mirubato.processors.reading.vision.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mirubato.processors.reading.vision.ClefSign;

/** Heights in steps above the middle line, as in any textbook. */
class KeyWriterTest {

    @Test
    void sharps_stand_in_the_treble_clef_from_the_top_line_on() {
        assertThat(steps(ClefSign.TREBLE, true, 5)).containsExactly(4, 1, 5, 2, -1, 3, 0);
    }

    @Test
    void the_bass_clef_has_everything_a_third_lower() {
        assertThat(steps(ClefSign.BASS, true, 5)).containsExactly(2, -1, 3, 0, -3, 1, -2);
        assertThat(steps(ClefSign.BASS, false, 5)).containsExactly(-2, 1, -3, 0, -4, -1, -5);
    }

    @Test
    void sharps_in_the_tenor_clef_begin_low_where_engravers_keep_them_inside() {
        assertThat(steps(ClefSign.TENOR, true, 4)).containsExactly(-2, 2, -1, 3, 0, 4, 1);
    }

    @Test
    void nothing_stands_far_outside_the_staff_in_any_clef() {
        for (ClefSign clef : ClefSign.values()) {
            assertThat(steps(clef, true, 5)).allMatch(step -> step >= -5 && step <= 5);
            assertThat(steps(clef, false, 4)).allMatch(step -> step >= -5 && step <= 4);
        }
    }

    private static List<Integer> steps(ClefSign clef, boolean sharps, int highest) {
        return IntStream.range(0, 7)
                .mapToObj(index -> KeyWriter.step(clef, sharps, index, highest))
                .toList();
    }
}
