package org.mirubato.processors.reading.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PageDegradationTest {

    private static final GreyPicture PAGE = new DrawnPage(400, 560)
            .staff(30, 370, 100, 12)
            .words("Words", 30, 300, 20)
            .picture();

    @ParameterizedTest
    @EnumSource(PageDegradation.class)
    void the_same_seed_spoils_a_page_the_same_way_and_another_one_differently(PageDegradation degradation) {
        GreyPicture spoilt = degradation.of(PAGE, 1);

        assertThat(spoilt.pixels()).isEqualTo(degradation.of(PAGE, 1).pixels());
        assertThat(spoilt.pixels())
                .isNotEqualTo(degradation.of(PAGE, 2).pixels())
                .isNotEqualTo(PAGE.pixels());
        assertThat(spoilt.width()).isEqualTo(400);
        assertThat(spoilt.height()).isEqualTo(560);
    }

    @Test
    void a_fax_has_one_bit() {
        byte[] pixels = PageDegradation.FAX.of(PAGE, 1).pixels();

        assertThat(IntStream.range(0, pixels.length).map(i -> pixels[i] & 0xff).distinct())
                .containsExactlyInAnyOrder(0, 255);
    }

    @Test
    void a_photograph_is_brighter_in_one_place_than_in_another() {
        GreyPicture photo = PageDegradation.PHOTO.of(GreyPicture.blank(400, 560), 1);
        int[] corners = {photo.at(5, 5), photo.at(394, 5), photo.at(5, 554), photo.at(394, 554)};

        assertThat(IntStream.of(corners).max().orElseThrow()
                        - IntStream.of(corners).min().orElseThrow())
                .isGreaterThan(30);
    }

    @Test
    void compression_keeps_smooth_places_and_rings_at_edges() {
        GreyPicture smooth = GreyPicture.drawn(64, 64, (x, y) -> 100 + x);
        GreyPicture edge = GreyPicture.drawn(64, 64, (x, y) -> x < 29 ? 0 : 200);

        GreyPicture smoothAfter = new BlockCompression(60).of(smooth);
        GreyPicture edgeAfter = new BlockCompression(60).of(edge);

        assertThat(smoothAfter.at(32, 32)).isCloseTo(132, within(6));
        assertThat(edgeAfter.pixels()).isNotEqualTo(edge.pixels());
        assertThat(edgeAfter.at(50, 10)).isCloseTo(200, within(4));
    }
}
