package org.mirubato.command.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.time.Duration;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordMergeTest {

    private final WordMerge merge = new WordMerge();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "play slow            | play very slow       | play slow today      | play very slow today",
                "play slow            | play fast            | play slow            | play fast",
                "play slow            | play slow            | play fast            | play fast",
                "play slow            | play fast            | play fast            | play fast",
                "play slow            | play fast            | play softly          | play fast softly",
                "a b c d              | a X c d              | a b c Y              | a X c Y",
                "a b c d              | a d                  | a b c d e            | a d e",
                "a b c                | X a b c              | Y a b c              | X Y a b c",
                "a b c                | a b c d              | a b c d e            | a b c d e",
                "a b c d e            | a e                  | a b X d e            | a b X d e"
            })
    void both_changes_are_there(String before, String there, String brought, String expected) {
        assertThat(merge.merged(before, there, brought)).isEqualTo(expected);
    }

    @Test
    void two_texts_where_there_was_none_stand_one_behind_the_other() {
        assertThat(merge.merged("", "by phone", "by tablet")).isEqualTo("by phone by tablet");
    }

    /** The space between them went with what was put before it. */
    @Test
    void words_of_two_sides_do_not_run_together() {
        assertThat(merge.merged(" d", " one d", "two  d")).isEqualTo(" one two d");
    }

    /** It was brought along by the later one, which had to keep both. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"'' | 'two  one ' | 'one '", "' one' | 'two one three' | ' one three'", "a | a two one | a one"})
    void words_that_arrive_after_later_ones_of_the_same_device_are_not_there_twice(
            String before, String there, String brought) {
        assertThat(merge.merged(before, there, brought)).isEqualTo(there);
    }

    @Test
    void lines_of_two_sides_do_not_run_together() {
        String many = "word ".repeat(2_000);

        assertThat(merge.merged(many + "\nend", many + "\nend\none", "two\n" + many + "\nend\nthree"))
                .isEqualTo("two\n" + many + "\nend\none\nthree");
    }

    @Test
    void lines_stay_lines() {
        assertThat(merge.merged("one\ntwo\n", "zero\none\ntwo\n", "one\ntwo\nthree\n"))
                .isEqualTo("zero\none\ntwo\nthree\n");
    }

    @Test
    void the_longest_texts_that_have_nothing_in_common_are_merged_in_no_time() {
        String one = words("a");
        String other = words("b");
        String third = words("c");

        assertThatNoException()
                .isThrownBy(() -> org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(
                        Duration.ofSeconds(5), () -> merge.merged(one, other, third)));
        assertThat(merge.merged(one, other, third)).contains("b7").contains("c7");
    }

    private static String words(String prefix) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; words.length() < 19_000; i++) {
            words.append(prefix).append(i).append(i % 9 == 0 ? "\n" : " ");
        }
        return words + String.join("", Collections.nCopies(900, "\n"));
    }
}
