package org.mirubato.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldedTextTest {

    @ParameterizedTest
    @CsvSource({
        "Dvořák, dvorak",
        "Händel & Søn, handel son",
        "STRAẞE, strasse",
        "Œuvres Complètes, oeuvres completes",
        "Łódź, lodz",
        "'Op. 10, No. 3', op 10 no 3"
    })
    void accents_case_and_punctuation_are_gone(String text, String folded) {
        assertThat(FoldedText.fold(text)).isEqualTo(folded);
    }

    @Test
    void plain_text_is_folded_as_all_other_text() {
        for (char sign = 0; sign < 128; sign++) {
            String text = sign + "A" + sign + sign + "b" + sign;

            assertThat(FoldedText.fold(text + " é"))
                    .as("sign %d", (int) sign)
                    .isEqualTo((FoldedText.fold(text) + " e").strip());
        }
    }

    @Test
    void words_of_other_scripts_stay() {
        assertThat(FoldedText.words("Чайковский 交響曲")).containsExactly("чаиковскии", "交響曲");
    }

    @Test
    void a_long_title_makes_a_key_that_an_index_can_hold() {
        assertThat(FoldedText.sortKey("9".repeat(5000))).hasSizeLessThanOrEqualTo(200);
    }
}
