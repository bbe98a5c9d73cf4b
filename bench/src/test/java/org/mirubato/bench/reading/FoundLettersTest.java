package org.mirubato.bench.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FoundLettersTest {

    @Test
    void words_count_without_case_accents_and_blanks_and_short_ones_do_not() {
        List<String> words = FoundLetters.words("Für Elise, Op. 59 von Beethoven");

        assertThat(words).containsExactly("fur", "elise", "von", "beethoven");
        assertThat(FoundLetters.found(words, "FUR ELISE\nvonBeethoven")).isEqualTo(3 + 5 + 3 + 9);
    }

    @Test
    void a_word_that_was_read_once_is_not_found_twice() {
        List<String> words = FoundLetters.words("Largo Largo");

        assertThat(FoundLetters.found(words, "Largo")).isEqualTo(5);
        assertThat(FoundLetters.found(words, "Lar go, largo")).isEqualTo(10);
        assertThat(FoundLetters.found(words, "Adagio")).isZero();
    }
}
