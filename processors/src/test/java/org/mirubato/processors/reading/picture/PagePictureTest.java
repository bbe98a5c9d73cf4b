package org.mirubato.processors.reading.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mirubato.domain.score.Place;

class PagePictureTest {

    private static final double SPACE = 13.5;

    /** Six staves on A4 at 200 dots per inch. */
    private static DrawnPage page() {
        DrawnPage page = new DrawnPage(1654, 2339).words("A Title above the Music", 500, 150, 60);
        for (int i = 0; i < 6; i++) {
            page.staff(120, 1530, 300 + 300 * i, SPACE);
        }
        return page;
    }

    @Test
    void finds_each_staff_where_it_is_drawn() {
        PagePicture found = PagePicture.of(1, page().picture());

        assertThat(found.staves()).hasSize(6);
        FoundStaff third = found.staves().get(2);
        assertThat(third.space()).isEqualTo(SPACE, within(0.3));
        assertThat(third.line(0, 700)).isEqualTo(900, within(1.5));
        assertThat(third.line(4, 700)).isEqualTo(900 + 4 * SPACE, within(1.5));
        assertThat(third.left()).isEqualTo(120, within(3.0));
        assertThat(third.right()).isEqualTo(1530, within(3.0));
    }

    @ParameterizedTest
    @EnumSource(PageDegradation.class)
    void finds_them_on_a_page_that_was_spoilt(PageDegradation degradation) {
        GreyPicture clean =
                degradation == PageDegradation.PHOTO ? page().picture().scaled(1240, 1754) : page().picture();

        PagePicture found = PagePicture.of(1, degradation.of(clean, 7));

        assertThat(found.staves()).hasSize(6);
    }

    private static GreyPicture toned(GreyPicture page, double ink, double paper, double noise) {
        SplittableRandom random = new SplittableRandom(3);
        return GreyPicture.drawn(
                page.width(),
                page.height(),
                (x, y) -> ink + (paper - ink) * page.at(x, y) / 255.0 + noise * random.nextGaussian());
    }

    @ParameterizedTest
    @ValueSource(ints = {75, 100, 120})
    void a_picture_of_few_dots_shows_its_staves(int dotsPerInch) {
        GreyPicture coarse = page().picture().scaled(1654 * dotsPerInch / 200, 2339 * dotsPerInch / 200);

        PagePicture found = PagePicture.of(1, toned(coarse, 0, 250, 3));

        assertThat(found.staves()).hasSize(6);
        FoundStaff first = found.staves().get(0);
        Place place = found.place(first.left(), first.line(0, 700), first.right(), first.line(4, 700));
        assertThat(place.x()).isEqualTo(120 / 1654.0, within(0.01));
        assertThat(place.y()).isEqualTo(300 / 2339.0, within(0.003));
        assertThat(place.width()).isEqualTo(1410 / 1654.0, within(0.01));
    }

    @Test
    void the_dark_lid_around_a_small_page_is_no_ink() {
        GreyPicture page = toned(page().picture().scaled(1240, 1754), 10, 245, 0);
        GreyPicture onGlass = GreyPicture.drawn(1860, 2374, (x, y) -> {
            boolean beside = x < 310 || x >= 1550 || y < 310 || y >= 2064;
            return beside ? 10 : page.at(x - 310, y - 310);
        });

        assertThat(PagePicture.of(1, toned(onGlass, 0, 255, 4)).staves()).hasSize(6);
    }

    @Test
    void faint_print_is_found() {
        GreyPicture hairlines = page().picture().scaled(1503, 2126);

        assertThat(PagePicture.of(1, toned(hairlines, 205, 245, 1)).staves()).hasSize(6);
    }

    @Test
    void a_page_in_white_on_black_is_read_as_one_in_black_on_white() {
        PagePicture found = PagePicture.of(1, toned(page().picture(), 240, 12, 2));

        assertThat(found.staves()).hasSize(6);
        assertThat(found.upright().at(800, 2200)).isGreaterThan(200);
    }

    @Test
    void a_page_laid_down_sideways_is_turned() {
        PagePicture found = PagePicture.of(1, page().picture().quarterTurned(3));

        assertThat(found.quarters()).isEqualTo(1);
        assertThat(found.staves()).hasSize(6);
    }

    @Test
    void a_leaning_page_is_levelled() {
        PagePicture found = PagePicture.of(1, page().picture().turned(3.2));

        assertThat(found.degrees()).isEqualTo(3.2, within(0.1));
        assertThat(found.staves()).hasSize(6);
        FoundStaff first = found.staves().get(0);
        assertThat(first.middle(200)).isEqualTo(first.middle(1400), within(3.0));
    }

    @Test
    void neither_four_lines_nor_six_nor_a_table_nor_words_are_a_staff() {
        DrawnPage page = new DrawnPage(1654, 2339).staff(120, 1530, 300, SPACE);
        page.lines(4, 120, 1530, 600, SPACE).lines(6, 120, 1530, 900, SPACE).lines(14, 120, 1530, 1200, SPACE);
        for (int i = 0; i < 8; i++) {
            page.words("Words that stand below one another like the lines of a staff do", 120, 1700 + 14 * i, 13);
        }

        assertThat(PagePicture.of(1, page.picture()).staves()).hasSize(1);
    }

    @Test
    void a_page_without_music_has_no_staves() {
        DrawnPage page = new DrawnPage(1654, 2339);
        for (int i = 0; i < 20; i++) {
            page.words("A preface goes on and on about the piece and its editions", 120, 200 + 60 * i, 34);
        }

        assertThat(PagePicture.of(1, page.picture()).staves()).isEmpty();
        assertThat(PagePicture.of(1, GreyPicture.blank(300, 200)).staves()).isEmpty();
    }

    @Test
    void a_place_on_the_turned_page_is_told_on_the_page_as_it_is_shown() {
        PagePicture lying = PagePicture.of(1, page().picture().quarterTurned(3));
        FoundStaff first = lying.staves().get(0);

        Place place = lying.place(first.left(), first.line(0, 700), first.right(), first.line(4, 700));

        // a quarter counter-clockwise brought the page's left edge to the bottom and its top to the left
        assertThat(place.x()).isEqualTo(300 / 2339.0, within(0.01));
        assertThat(place.y()).isEqualTo(1 - 1530 / 1654.0, within(0.01));
        assertThat(place.height()).isEqualTo(1410 / 1654.0, within(0.01));
    }

    @Test
    void a_place_on_a_levelled_page_moves_with_it() {
        PagePicture page = PagePicture.of(1, page().picture().turned(3));

        Place middle = page.place(1640, 1169, 1654, 1170);

        // the right edge of a page turned clockwise lies lower: by the sine of 3 degrees of half the width
        assertThat(middle.y() * 2339).isEqualTo(1169 + 820 * 0.0523, within(4.0));
    }
}
