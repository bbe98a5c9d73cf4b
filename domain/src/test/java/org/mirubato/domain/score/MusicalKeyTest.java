package org.mirubato.domain.score;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MusicalKeyTest {

    @ParameterizedTest
    @CsvSource({
        "0, false, C major, 0",
        "0, true, A minor, 5",
        "-3, false, E-flat major, 2",
        "-3, true, C minor, 0",
        "3, true, F-sharp minor, 3",
        "7, false, C-sharp major, 0",
        "7, true, A-sharp minor, 5",
        "-7, false, C-flat major, 0",
        "-7, true, A-flat minor, 5",
        "-1, false, F major, 3",
        "-2, false, B-flat major, 6",
        "6, false, F-sharp major, 3"
    })
    void a_signature_and_a_mode_make_a_key(int fifths, boolean minor, String words, int tonicStep) {
        MusicalKey key = MusicalKey.of(fifths, minor);

        assertThat(key.words()).isEqualTo(words);
        assertThat(key.signature()).isEqualTo(fifths);
        assertThat(key.tonicStep()).isEqualTo(tonicStep);
        assertThat(MusicalKey.parse(words)).contains(key);
    }

    @Test
    void people_write_keys_in_several_ways() {
        assertThat(MusicalKey.parse("eb MINOR")).contains(MusicalKey.of(-6, true));
        assertThat(MusicalKey.parse(" F♯ minor ")).contains(MusicalKey.of(3, true));
        assertThat(MusicalKey.parse("B flat major")).contains(MusicalKey.of(-2, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "H minor", "C", "minor", "G-sharp major", "F-flat minor"})
    void what_names_no_key_or_one_of_too_many_accidentals_is_none(String written) {
        assertThat(MusicalKey.parse(written)).isEmpty();
    }
}
