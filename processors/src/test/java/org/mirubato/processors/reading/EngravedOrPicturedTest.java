package org.mirubato.processors.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mirubato.processors.pdf.Inspection;
import org.mirubato.processors.pdf.PageContents;
import org.mirubato.processors.pdf.PageSize;
import org.mirubato.processors.pdf.WorkResult.Done;
import org.mirubato.processors.reading.picture.GreyPicture;

/** Which scores the readers of pictures are asked for. */
class EngravedOrPicturedTest {

    private final List<Integer> drawn = new ArrayList<>();

    @Test
    void an_engraved_page_that_prints_no_composer_is_not_drawn_to_look_for_one() {
        read(sheet().centred("Evening Song", 45, 18, "Serif-Bold").page(), null);

        assertThat(drawn).isEmpty();
    }

    @Test
    void a_page_whose_words_are_drawn_is_looked_at_even_if_the_file_names_its_title() {
        read(sheet().page(), "Evening Song");

        assertThat(drawn).containsExactly(1);
    }

    @Test
    void a_page_whose_signs_are_drawn_is_looked_at() {
        read(new Sheet().centred("Evening Song", 45, 18, "Serif-Bold").page(), null);

        assertThat(drawn).containsExactly(1);
    }

    private static Sheet sheet() {
        return new Sheet().staff(100).sign("gClef", 55, 100, 2);
    }

    private void read(PageContents page, @Nullable String title) {
        Inspection inspection = new Inspection("application/pdf", List.of(new PageSize(600, 800)), title, null, false);
        try (ScoreReader reader = new ScoreReader(List.of(new SilentReader()), 1, ScoreReader.LIMIT)) {
            reader.read(List.of(page), inspection, number -> {
                drawn.add(number);
                return new Done<>(GreyPicture.blank(300, 400));
            });
        }
    }
}
