package org.mirubato.processors.reading.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.mirubato.processors.reading.picture.NoteHeads.NoteHead;

class NoteHeadsTest {

    private static final double TOP = 400;

    @ParameterizedTest
    @CsvSource({"10, true", "13.5, true", "20, true", "10, false", "13.5, false", "20, false"})
    void heads_are_found_on_their_lines_and_spaces_and_outside(double space, boolean filled) {
        DrawnPage page = staff(space);
        int[] steps = IntStream.rangeClosed(-8, 8).toArray();
        for (int i = 0; i < steps.length; i++) {
            note(page, 300 + 3 * i * space, steps[i], space, filled);
        }

        List<NoteHead> heads = heads(page.picture(), space);

        assertThat(heads)
                .extracting(NoteHead::step)
                .containsExactly(IntStream.of(steps).boxed().toArray(Integer[]::new));
        assertThat(heads.get(3).x()).isBetween(300 + 8.7 * space, 300 + 9.3 * space);
    }

    @Test
    void each_note_of_a_chord_is_found() {
        double space = 14;
        DrawnPage page = staff(space);
        List.of(-4, -2, 0, 3).forEach(step -> note(page, 600, step, space, true));

        assertThat(heads(page.picture(), space)).extracting(NoteHead::step).containsExactlyInAnyOrder(-4, -2, 0, 3);
    }

    @Test
    void bar_lines_beams_rests_dots_and_words_are_no_heads() {
        double space = 14;
        DrawnPage page = staff(space)
                .line(400, TOP, 400, TOP + 4 * space, 2)
                .block(500, TOP + space, 8 * space, space / 2)
                .block(700, TOP + space, 1.2 * space, space / 2)
                .block(800, TOP + 1.3 * space, 0.4 * space, 0.4 * space)
                .block(900, TOP, 0.5 * space, 4 * space)
                .words("rit. legato", 950, (int) (TOP + 7 * space), 22);

        assertThat(heads(page.picture(), space)).isEmpty();
    }

    @Test
    void what_looks_like_a_head_outside_the_staff_without_a_ledger_line_is_a_letter() {
        double space = 14;
        DrawnPage page = staff(space);
        for (int step : List.of(-12, -9, 7, 10)) {
            page.head(800 + 30 * step, TOP + 2 * space - step * space / 2, space, false);
        }

        assertThat(heads(page.picture(), space)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(PageDegradation.class)
    void worn_pages_show_them_too(PageDegradation degradation) {
        double space = 14;
        DrawnPage page = staff(space);
        List<Integer> steps = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            steps.add(i * 5 % 11 - 5);
            note(page, 300 + 80 * i, steps.get(i), space, i % 2 == 0);
        }

        PagePicture worn = PagePicture.of(1, degradation.of(page.picture(), 3));
        FoundStaff staff = worn.staves().get(0);
        List<NoteHead> heads =
                NoteHeads.between(staff.left() + 100, staff.right() - 30, StraightStaff.of(worn.upright(), staff));

        assertThat(heads).extracting(NoteHead::step).containsExactlyElementsOf(steps);
    }

    private static DrawnPage staff(double space) {
        return new DrawnPage(1654, 1000).lines(5, 100, 1560, TOP, space);
    }

    private static void note(DrawnPage page, double x, int step, double space, boolean filled) {
        double y = TOP + 2 * space - step * space / 2;
        page.head(x, y, space, filled);
        for (int ledger = 6; ledger <= Math.abs(step); ledger += 2) {
            double at = TOP + 2 * space - Math.signum(step) * ledger * space / 2;
            page.line(x - space, at, x + space, at, space / 9);
        }
        page.line(x + 0.62 * space, y, x + 0.62 * space, y - 3.5 * space, space / 9);
    }

    private static List<NoteHead> heads(GreyPicture picture, double space) {
        PagePicture page = PagePicture.of(1, picture);
        return NoteHeads.between(
                200, 1500, StraightStaff.of(page.upright(), page.staves().get(0)));
    }
}
