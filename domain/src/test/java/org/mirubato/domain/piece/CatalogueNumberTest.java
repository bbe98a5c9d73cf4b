package org.mirubato.domain.piece;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogueNumberTest {

    @ParameterizedTest
    @CsvSource({
        "Opus 36 Nr. 1, 'Op. 36, No. 1'",
        "op. 89 n°12b, 'Op. 89, No. 12b'",
        "'Op.39, №2', 'Op. 39, No. 2'",
        "Op. 10/3, 'Op. 10, No. 3'",
        "Œuvre 60, Op. 60",
        "Opus 100., Op. 100",
        "Op. posth. 72 No. 1, 'Op. posth. 72, No. 1'",
        "作品27第2, 'Op. 27, No. 2'",
        "BWV 846, BWV 846",
        "BWV Anh. 114, BWV Anh. 114",
        "KV331, K. 331",
        "K.265 (300e), K. 265 (300e)",
        "K6 deest, K. deest",
        "Hob.XVI: 27, Hob. XVI:27",
        "Hob. I/94, Hob. I:94",
        "D.911-12, 'D. 911, No. 12'",
        "WoO 59, WoO 59",
        "RV 269, RV 269",
        "HWV 430, HWV 430",
        "BuxWV 155, BuxWV 155",
        "TWV 40:2, TWV 40:2",
        "'Sz. 56, BB 68', 'Sz. 56; BB 68'",
        "D.498 (Op. 98 No. 2), 'D. 498; Op. 98, No. 2'",
        "Wq 49/1, 'Wq. 49, No. 1'",
        "S. 541, S. 541",
        "Sonata in F op. 1a, Op. 1a"
    })
    void numbers_are_brought_into_their_usual_form(String printed, String usual) {
        assertThat(String.join(
                        "; ",
                        CatalogueNumber.all(printed).stream()
                                .map(CatalogueNumber::text)
                                .toList()))
                .isEqualTo(usual);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Symphony No. 5",
                "Concerto in D",
                "Group 4",
                "Workshop 3",
                "1685-1750",
                "J. S. Bach",
                "Op.",
                "ABBA 12"
            })
    void other_words_and_figures_are_none(String text) {
        assertThat(CatalogueNumber.all(text)).isEmpty();
    }

    @Test
    void numbers_agree_unless_they_name_different_works_or_parts() {
        CatalogueNumber third = CatalogueNumber.all("Op. 60, No. 3").get(0);

        assertThat(third.agrees(CatalogueNumber.all("Op. 60").get(0))).isTrue();
        assertThat(third.agrees(CatalogueNumber.all("opus 60 nr 3").get(0))).isTrue();
        assertThat(third.agrees(CatalogueNumber.all("Op. 60, No. 4").get(0))).isFalse();
        assertThat(third.agrees(CatalogueNumber.all("Op. 6, No. 3").get(0))).isFalse();
        assertThat(third.agrees(CatalogueNumber.all("BWV 60").get(0))).isFalse();
    }

    @Test
    void single_letters_may_be_something_else() {
        assertThat(CatalogueNumber.all("Op. 1").get(0).isPlain()).isTrue();
        assertThat(CatalogueNumber.all("BWV 1").get(0).isPlain()).isTrue();
        assertThat(CatalogueNumber.all("D. 1").get(0).isPlain()).isFalse();
        assertThat(CatalogueNumber.all("BWV 1").get(0).isOpus()).isFalse();
        assertThat(CatalogueNumber.all("see Op. 1").get(0).isOpus()).isTrue();
        assertThat(CatalogueNumber.all("see Op. 1").get(0).start()).isEqualTo(4);
    }
}
