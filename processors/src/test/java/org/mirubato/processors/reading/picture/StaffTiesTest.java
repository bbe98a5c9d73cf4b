package org.mirubato.processors.reading.picture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StaffTiesTest {

    private static DrawnPage fourStaves() {
        DrawnPage page = new DrawnPage(1654, 1400);
        for (int i = 0; i < 4; i++) {
            page.staff(120, 1530, 200 + 250 * i, 13);
        }
        return page;
    }

    @Test
    void staves_that_a_line_ties_are_one_system() {
        PagePicture page = PagePicture.of(
                1,
                fourStaves()
                        .line(121, 200, 121, 502, 3)
                        .line(121, 700, 121, 1002, 3)
                        .picture());

        assertThat(StaffTies.of(page)).extracting(StaffTies.Tie::upper).containsExactly(0, 2);
        assertThat(StaffTies.firstSystem(page))
                .hasSize(2)
                .isEqualTo(page.staves().subList(0, 2));
    }

    @Test
    void a_stem_between_two_staves_ties_none_and_a_leaning_line_does() {
        PagePicture apart =
                PagePicture.of(1, fourStaves().line(400, 200, 400, 400, 3).picture());
        PagePicture leaning =
                PagePicture.of(1, fourStaves().line(120, 200, 126, 502, 3).picture());

        assertThat(StaffTies.firstSystem(apart)).hasSize(1);
        assertThat(StaffTies.firstSystem(leaning)).hasSize(2);
    }

    @Test
    void a_page_without_staves_has_no_first_system() {
        assertThat(StaffTies.firstSystem(PagePicture.of(1, GreyPicture.blank(400, 300))))
                .isEmpty();
    }
}
