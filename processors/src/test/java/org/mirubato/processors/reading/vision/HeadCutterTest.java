package org.mirubato.processors.reading.vision;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mirubato.processors.reading.picture.DrawnPage;
import org.mirubato.processors.reading.picture.GreyPicture;
import org.mirubato.processors.reading.picture.PagePicture;

class HeadCutterTest {

    @ParameterizedTest
    @ValueSource(doubles = {9, 13.5, 24})
    void the_lines_of_a_head_lie_in_the_same_rows_whatever_their_distance_was(double space) {
        GreyPicture page =
                new DrawnPage(1654, 900).lines(5, 100, 1500, 300, space).picture();

        StaffHead head = head(page);

        for (int line = -2; line <= 2; line++) {
            int row = StaffHead.MIDDLE + line * StaffHead.SPACE;
            assertThat(ink(head, row - 1) + ink(head, row)).isGreaterThan(0.4);
            assertThat(ink(head, row + 3)).isLessThan(0.05);
        }
    }

    @Test
    void the_lines_begin_at_the_margin() {
        StaffHead head =
                head(new DrawnPage(1654, 900).lines(5, 100, 1500, 300, 16).picture());

        for (int row = 0; row < StaffHead.HEIGHT; row++) {
            assertThat(head.ink(StaffHead.MARGIN - 3, row)).isLessThan(0.05f);
        }
        assertThat(head.ink(StaffHead.MARGIN + 3, StaffHead.MIDDLE)
                        + head.ink(StaffHead.MARGIN + 3, StaffHead.MIDDLE - 1))
                .isGreaterThan(0.4f);
    }

    @Test
    void what_lies_beyond_the_page_is_white() {
        StaffHead head = head(new DrawnPage(900, 400).lines(5, 4, 890, 20, 20).picture());

        assertThat(head.ink(0, 0)).isZero();
    }

    private static StaffHead head(GreyPicture page) {
        PagePicture found = PagePicture.of(1, page);
        return HeadCutter.cut(found.upright(), found.staves().get(0));
    }

    private static double ink(StaffHead head, int row) {
        double sum = 0;
        for (int column = 40; column < 200; column++) {
            sum += head.ink(column, row);
        }
        return sum / 160;
    }
}
