package org.mirubato.processors.reading.ocr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mirubato.processors.reading.ocr.Characters.Text;
import org.mirubato.processors.reading.picture.GreyPicture;

class CharactersTest {

    private static final Characters CHARACTERS = new Characters(List.of("a", "b"));
    private static final int NOTHING = 0;
    private static final int A = 1;
    private static final int B = 2;
    private static final int BLANK = 3;

    @Test
    void repetitions_are_one_character_unless_nothing_stands_between() {
        Text text = decoded(A, A, NOTHING, A, B, B, BLANK, B);

        assertThat(text.text()).isEqualTo("aab b");
        assertThat(text.steps()).containsExactly(0, 3, 4, 6, 7);
    }

    @Test
    void the_confidence_is_the_mean_of_the_kept_characters() {
        float[] probabilities = {0, 0.9f, 0, 0, 1, 0, 0, 0, 0, 0, 0.5f, 0};

        assertThat(CHARACTERS.decoded(probabilities, 0, 3, 4).confidence()).isEqualTo(0.7, within(1e-6));
    }

    @Test
    void nothing_at_all_is_an_empty_text_of_no_confidence() {
        Text text = decoded(NOTHING, NOTHING);

        assertThat(text.text()).isEmpty();
        assertThat(text.confidence()).isZero();
    }

    @Test
    void a_gap_in_the_picture_becomes_a_blank_and_a_space_between_letters_does_not() {
        // four letters of 10 pixels with 3 between them, and 20 between the second and the third
        GreyPicture line = GreyPicture.drawn(80, 48, (x, y) -> {
            boolean letter = x < 10 || x >= 13 && x < 23 || x >= 43 && x < 53 || x >= 56 && x < 66;
            return letter && y > 10 && y < 40 ? 20 : 255;
        });
        Text text = new Text("abab", 1, List.of(0, 2, 6, 7));

        assertThat(WordGaps.spaced(text, line, 8)).isEqualTo("ab ab");
        assertThat(WordGaps.spaced(new Text("ab ab", 1, List.of(0, 2, 4, 6, 7)), line, 8))
                .isEqualTo("ab ab");
    }

    @Test
    void no_blank_is_put_into_a_life_year_whose_figures_stand_apart() {
        GreyPicture line = GreyPicture.drawn(80, 48, (x, y) -> {
            boolean figure = x < 10 || x >= 13 && x < 23 || x >= 43 && x < 53 || x >= 56 && x < 66;
            return figure && y > 10 && y < 40 ? 20 : 255;
        });

        assertThat(WordGaps.spaced(new Text("1757", 1, List.of(0, 2, 6, 7)), line, 8))
                .isEqualTo("1757");
        assertThat(WordGaps.spaced(new Text("a(17", 1, List.of(0, 2, 6, 7)), line, 8))
                .isEqualTo("a(17");
    }

    private static Text decoded(int... classes) {
        float[] probabilities = new float[classes.length * 4];
        for (int step = 0; step < classes.length; step++) {
            probabilities[step * 4 + classes[step]] = 1;
        }
        return CHARACTERS.decoded(probabilities, 0, classes.length, 4);
    }
}
