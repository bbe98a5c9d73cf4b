package org.mirubato.processors.reading.picture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StaffCuttingsTest {

    @ParameterizedTest
    @ValueSource(doubles = {9, 13.5, 24})
    void the_lines_of_a_cutting_lie_in_the_same_rows_whatever_their_distance_was(double space) {
        GreyPicture page =
                new DrawnPage(1654, 900).lines(5, 100, 1500, 300, space).picture();
        PagePicture found = PagePicture.of(1, page);

        float[] head = StaffCuttings.head(found.upright(), found.staves().get(0));

        for (int line = -2; line <= 2; line++) {
            int row = StaffCuttings.HEIGHT / 2 + line * StaffCuttings.SPACE;
            assertThat(ink(head, row - 1) + ink(head, row)).isGreaterThan(0.4);
            assertThat(ink(head, row + 3)).isLessThan(0.05);
        }
        assertThat(head[48 * StaffCuttings.WIDTH + 10]).isLessThan(0.05f);
        assertThat(head[48 * StaffCuttings.WIDTH + 22] + head[47 * StaffCuttings.WIDTH + 22])
                .isGreaterThan(0.4f);
    }

    @Test
    void what_lies_beyond_the_page_is_white() {
        GreyPicture page = new DrawnPage(900, 400).lines(5, 4, 890, 20, 20).picture();
        PagePicture found = PagePicture.of(1, page);

        float[] head = StaffCuttings.head(found.upright(), found.staves().get(0));

        assertThat(head[0]).isZero();
    }

    private static double ink(float[] head, int row) {
        double sum = 0;
        for (int x = 40; x < 200; x++) {
            sum += head[row * StaffCuttings.WIDTH + x];
        }
        return sum / 160;
    }
}
