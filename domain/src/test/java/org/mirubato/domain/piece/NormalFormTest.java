package org.mirubato.domain.piece;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalFormTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "  La  Campanella | la campanella",
                "“Moonlight” Sonata | \"moonlight\" sonata",
                "«L’Isle joyeuse» | \"l'isle joyeuse\"",
                "Prélude — Fugue – Air | prélude - fugue - air",
                "Fu\u0308r Elise | für elise"
            })
    void a_title_loses_what_nobody_means(String written, String form) {
        assertThat(NormalForm.title(written)).isEqualTo(form);
    }

    @Test
    void a_composer_loses_the_dots_as_well_and_nobody_is_unknown() {
        assertThat(NormalForm.composer("J.S. Bach")).isEqualTo("js bach");
        assertThat(NormalForm.composer(null)).isEqualTo("unknown");
        assertThat(NormalForm.composer(" . ")).isEqualTo("unknown");
    }

    @ParameterizedTest
    @CsvSource({
        "'Prelude in C, BWV 846',               Prelude in C",
        "'Menuet, BWV Anh. 114',                Menuet",
        "'Sonata, Op. 27 No. 2',                Sonata",
        "Sonata K. 331,                         Sonata",
        "Sonata KV331,                          Sonata",
        "'Sonata (Hob. XVI:50)',                Sonata",
        "Bagatelle WoO 59,                      Bagatelle",
        "Concerto RV 269,                       Concerto",
        "'Impromptu, D. 899/3',                 Impromptu",
        "Mikrokosmos BB 105,                    Mikrokosmos",
        "Arabesque,                             Arabesque",
        "Opus,                                  Opus",
        "Op. 9,                                 Op. 9",
        "Summer of 69,                          Summer of 69"
    })
    void marks_of_catalogues_are_left_out_at_the_end_alone(String title, String bare) {
        assertThat(CatalogueMarks.stripped(title)).isEqualTo(bare);
    }
}
