package org.mirubato.processors.reading.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mirubato.domain.score.Place;
import org.mirubato.processors.reading.ReadablePages;

class OpenedBookTest {

    /** A page at 157 dots per inch: what is left of 200 when two pages share a picture. */
    private static final int WIDTH = 1299;

    private static final int HEIGHT = 1836;
    private static final double SPACE = 10.6;

    /** So many staves from a height on, as a book's pages have them. */
    private static DrawnPage page(int staves, double top) {
        DrawnPage page = new DrawnPage(WIDTH, HEIGHT);
        for (int i = 0; i < staves; i++) {
            page.staff(100, 1200, top + 180 * i, SPACE);
        }
        return page;
    }

    private static GreyPicture book() {
        return BookPicture.of(
                page(7, 400).words("A Tune for Two Pages", 420, 180, 50).picture(),
                page(9, 130).picture());
    }

    @Test
    void the_two_pages_of_an_opened_book_are_told_apart_the_left_one_first() {
        List<PagePicture> pages = PagePicture.all(1, book());

        assertThat(pages).extracting(page -> page.staves().size()).containsExactly(7, 9);
        assertThat(pages).extracting(PagePicture::page).containsOnly(1);
        assertThat(pages).extracting(PagePicture::sheet).doesNotHaveDuplicates();
    }

    @Test
    void pages_whose_staves_stand_at_the_same_heights_are_no_longer_joined_across_the_gutter() {
        GreyPicture picture =
                BookPicture.of(page(9, 130).picture(), page(9, 130).picture());

        List<PagePicture> pages = PagePicture.all(1, picture);

        assertThat(pages).extracting(page -> page.staves().size()).containsExactly(9, 9);
        assertThat(pages.get(1).staves()).allMatch(staff -> staff.length() < 1150);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void a_place_on_a_page_of_the_book_is_told_on_the_whole_picture(int quarters) {
        GreyPicture shown = book().turned(1).quarterTurned(quarters);

        List<PagePicture> pages = PagePicture.all(1, shown);

        assertThat(pages).hasSize(2);
        for (PagePicture page : pages) {
            FoundStaff staff = page.staves().get(0);
            Place place = page.place(staff.left(), staff.line(0, 600), staff.right(), staff.line(4, 600));
            assertThat(inkOfLines(shown, place))
                    .as("lines in the rectangle of %s", page.side())
                    .isGreaterThan(0.3);
        }
    }

    /** How dark the darkest row or column of a rectangle is: of one that holds a staff, even if it leans a little. */
    private static double inkOfLines(GreyPicture shown, Place place) {
        int left = (int) (place.x() * shown.width());
        int top = (int) (place.y() * shown.height());
        int width = (int) (place.width() * shown.width());
        int height = (int) (place.height() * shown.height());
        double most = 0;
        boolean lies = width > height;
        // along a quarter of the staff: the page leans by a degree
        int length = Math.max(width, height) / 8;
        int start = Math.max(width, height) / 2 - length / 2;
        for (int across = 0; across < Math.min(width, height); across++) {
            double dark = 0;
            for (int along = 0; along < length; along++) {
                int x = lies ? left + start + along : left + across;
                int y = lies ? top + across : top + start + along;
                dark += shown.at(x, y) < 130 ? 1 : 0;
            }
            most = Math.max(most, dark / length);
        }
        return most;
    }

    @Test
    void of_a_book_on_its_head_the_page_that_was_the_left_one_is_read_first() {
        List<PagePicture> pages = PagePicture.all(1, book().quarterTurned(2));
        ReadablePages turned = new ReadablePages(List.of(), pages, null)
                .turned(pages.stream().map(PagePicture::upsideDown).toList());

        assertThat(turned.pictures()).extracting(page -> page.staves().size()).containsExactly(7, 9);
        FoundStaff first = turned.pictures().get(0).staves().get(0);
        Place place =
                turned.pictures().get(0).place(first.left(), first.line(0, 600), first.right(), first.line(4, 600));
        assertThat(place.x()).isEqualTo(1 - 1200 / 2.0 / WIDTH, within(0.02));
        assertThat(place.y()).isEqualTo(1 - 442.0 / HEIGHT, within(0.02));
    }

    private static Stream<DrawnPage> landscapePages() {
        DrawnPage ordinary = new DrawnPage(1836, WIDTH);
        DrawnPage shortSystems = new DrawnPage(1836, WIDTH);
        DrawnPage columns = new DrawnPage(1836, WIDTH).words("Sight Reading, Twelve Lines", 560, 90, 52);
        DrawnPage facingText = new DrawnPage(1836, WIDTH);
        DrawnPage codas = new DrawnPage(1836, WIDTH);
        for (int i = 0; i < 6; i++) {
            double top = 200 + 170 * i;
            ordinary.staff(100, 1740, top, SPACE);
            shortSystems.staff(100, i % 2 == 0 ? 860 : 560, top, SPACE);
            columns.staff(100, 860, top, SPACE).staff(980, 1740, top, SPACE);
            facingText.staff(100, 860, top, SPACE).words("A verse that faces its tune", 1000, top + 30, 30);
            codas.staff(100, i == 5 ? 860 : 1740, top, SPACE);
        }
        codas.staff(980, 1740, 200 + 170 * 5, SPACE);
        return Stream.of(ordinary, shortSystems, columns, facingText, codas);
    }

    @Test
    void a_landscape_page_is_not_cut_in_two() {
        assertThat(landscapePages()
                        .map(page -> PagePicture.all(1, page.picture()).size()))
                .containsExactly(1, 1, 1, 1, 1);
    }
}
