package org.mirubato.domain.piece;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.mirubato.domain.piece.Pieces.names;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mirubato.domain.piece.Likeness.Level;

class LikenessTest {

    @Test
    void what_is_the_same_after_all_is_certain() {
        assertThat(likeness("Air", "J.S. Bach", "AIR", "Johann Sebastian Bach")).isEqualTo(1);
        assertThat(likeness("Air", "J.S. Bach", "J.S. Bach", "Air")).isEqualTo(1);
        assertThat(likeness("Air", null, "air", null)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        // One of nine letters differs: 0.7 x 8/9 + 0.3.
        "Für Elise, Beethoven, Fur Elise, Ludwig van Beethoven, 0.9222",
        // Four of four letters differ, and the composers are the same.
        "Abcd,      Ravel,     Wxyz,      Maurice Ravel,        0.3",
        // Equal titles, composers that the table does not know: 3 of 6 letters differ.
        "Etude,     Abcdef,    Etude,     Abcxyz,               0.85",
        // Inserted and left out letters count one each.
        "Etude,     Ravel,     Etudes,    Ravel,                0.8833"
    })
    void titles_count_seven_tenths_and_composers_three(
            String title, String composer, String otherTitle, String otherComposer, double expected) {
        assertThat(likeness(title, composer, otherTitle, otherComposer)).isCloseTo(expected, within(0.0001));
        assertThat(likeness(otherTitle, otherComposer, title, composer)).isCloseTo(expected, within(0.0001));
    }

    @Test
    void a_composer_that_one_side_does_not_name_counts_a_little() {
        assertThat(likeness("Air", "Bach", "Air", null)).isCloseTo(0.79, within(0.0001));
        assertThat(likeness("Air", null, "Air", "Bach")).isCloseTo(0.79, within(0.0001));
        assertThat(likeness("Airs", null, "Air", null)).isCloseTo(0.825, within(0.0001));
    }

    @Test
    void a_catalogue_number_that_one_side_lacks_is_left_out_and_the_likeness_is_not_trusted_as_highly() {
        assertThat(likeness("Prelude in C, BWV 846", "Bach", "Prelude in C", "Bach"))
                .isEqualTo(0.94);
        assertThat(likeness("Sonata Op. 2 No. 1", "Haydn", "Sonata Op. 2 No. 3", "Haydn"))
                .isCloseTo(0.7 * 17 / 18 + 0.3, within(0.0001));
        assertThat(likeness("Op. 1", null, "Op. 1 No. 2", null)).isBetween(0.6, 0.94);
    }

    @Test
    void levels_begin_where_the_contract_says() {
        assertThat(Level.of(1)).isEqualTo(Level.HIGH);
        assertThat(Level.of(0.95)).isEqualTo(Level.HIGH);
        assertThat(Level.of(0.9499)).isEqualTo(Level.MEDIUM);
        assertThat(Level.of(0.85)).isEqualTo(Level.MEDIUM);
        assertThat(Level.of(0.8499)).isEqualTo(Level.LOW);
    }

    private static double likeness(
            String title, @Nullable String composer, String otherTitle, @Nullable String otherComposer) {
        return new Likeness(names(title, composer)).to(names(otherTitle, otherComposer));
    }
}
