package org.mirubato.processors.reading.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mirubato.processors.reading.picture.NoteHeads.NoteHead;

class BarLinesTest {

    private static final double TOP = 400;
    private static final double SPACE = 14;
    private static final double BOTTOM = TOP + 4 * SPACE;

    @Test
    void bar_lines_are_found_from_left_to_right_and_double_ones_once() {
        DrawnPage page = staff();
        for (double x : List.of(400.0, 700.0, 708.0, 1100.0)) {
            page.line(x, TOP, x, BOTTOM, 2);
        }
        page.line(1545, TOP, 1545, BOTTOM, 2).block(1553, TOP, 7, 4 * SPACE);

        List<Double> lines = lines(page.picture());

        assertThat(lines).hasSize(4);
        assertThat(lines.get(0)).isBetween(398.0, 402.0);
        assertThat(lines.get(2)).isBetween(1098.0, 1102.0);
    }

    @Test
    void bar_lines_that_go_on_to_the_next_staff_count_too() {
        DrawnPage page = staff().line(700, TOP, 700, BOTTOM + 100, 2);

        assertThat(lines(page.picture())).hasSize(1);
    }

    @Test
    void stems_rests_blocks_and_signs_are_no_bar_lines() {
        DrawnPage page = staff();
        note(page, 400, BOTTOM, -4.2);
        note(page, 600, TOP, 4.2);
        page.block(800, TOP, 3 * SPACE, 4 * SPACE)
                .line(1000, TOP + SPACE, 1000, TOP + 3 * SPACE, 3)
                .line(1100, TOP + 0.5 * SPACE, 1100, BOTTOM, 3);

        assertThat(lines(page.picture())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(PageDegradation.class)
    void worn_pages_show_them_too(PageDegradation degradation) {
        DrawnPage page = staff();
        for (double x = 300; x < 1500; x += 200) {
            page.line(x, TOP, x, BOTTOM, 2.2);
        }

        assertThat(lines(degradation.of(page.picture(), 3))).hasSize(6);
    }

    private static DrawnPage staff() {
        return new DrawnPage(1654, 1000).lines(5, 100, 1560, TOP, SPACE);
    }

    /** A note with its stem, so many staff spaces down from the head. */
    private static void note(DrawnPage page, double x, double y, double stem) {
        page.head(x, y, SPACE, true);
        double side = Math.signum(-stem) * 0.62 * SPACE;
        page.line(x + side, y, x + side, y + stem * SPACE, SPACE / 9);
    }

    private static List<Double> lines(GreyPicture picture) {
        PagePicture page = PagePicture.of(1, picture);
        FoundStaff staff = page.staves().get(0);
        double left = staff.left() + 4 * staff.space();
        StraightStaff straight = StraightStaff.of(page.upright(), staff);
        List<NoteHead> heads = NoteHeads.between(left, staff.right() - staff.space(), straight);
        return BarLines.between(left, staff.right() + staff.space(), straight, heads);
    }
}
