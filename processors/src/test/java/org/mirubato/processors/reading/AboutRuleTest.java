package org.mirubato.processors.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mirubato.domain.score.ReadField;
import org.mirubato.domain.score.ReadValue;

class AboutRuleTest {

    @ParameterizedTest
    @CsvSource({
        "arr. Clara Wieck, Clara Wieck",
        "(Arranged by Clara Wieck), Clara Wieck",
        "Bearbeitung: Clara Wieck, Clara Wieck",
        "bearbeitet von Clara Wieck, Clara Wieck",
        "arrangé par Clara Wieck, Clara Wieck",
        "arreglo de Clara Wieck, Clara Wieck",
        "arrangiamento di Clara Wieck, Clara Wieck",
        "编曲：王小明, 王小明",
        "arr. by Clara Wieck, Clara Wieck",
        "Arr. Clara Wieck for two guitars, Clara Wieck",
        "Arranger: Clara Wieck, Clara Wieck",
        "ARRANGED BY CLARA WIECK, CLARA WIECK",
        "Arranged and edited by Clara Wieck, Clara Wieck",
        "Arrangement: Clara Wieck, Clara Wieck",
        "Arrangeur : Clara Wieck, Clara Wieck",
        "transcrit par Clara Wieck, Clara Wieck",
        "Transcripción de Clara Wieck, Clara Wieck",
        "Trascrizione di Clara Wieck, Clara Wieck",
        "'J. S. Bach, arr. Clara Wieck', Clara Wieck",
        "Arr. for two guitars, ''",
        "Arr. für zwei Gitarren, ''",
        "arranged for two violins, ''",
        "Narrator: Clara Wieck, ''"
    })
    void who_arranged_is_named_in_six_languages(String printed, String name) {
        assertThat(value(staff().right(printed, 80), ReadField.ARRANGER)).isEqualTo(name);
    }

    @Test
    void the_words_at_the_left_over_the_first_bar_are_the_tempo() {
        Sheet sheet = staff().centred("Andante and Rondo", 40, 18, "Serif-Bold").left("Allegro moderato (= 120)", 92);

        assertThat(value(sheet, ReadField.TEMPO_MARKING)).isEqualTo("Allegro moderato");
        assertThat(value(staff().centred("Andante", 40, 18, "Serif-Bold"), ReadField.TEMPO_MARKING))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Allegro q = 120, Allegro",
        "Allegro (J =132), Allegro",
        "Andante con moto (q. = 60), Andante con moto",
        "Largo M.M. 40, Largo",
        "II. Andante, Andante",
        "3) Poco sostenuto, Poco sostenuto",
        "Tranquillo, Tranquillo",
        "Molto scherzando, Molto scherzando",
        "Grazioso, Grazioso",
        "Calmo, Calmo",
        "Tempo di Menuetto, Tempo di Menuetto",
        "Menuetto, Menuetto",
        "Più mosso, Più mosso",
        "Nicht zu schnell, Nicht zu schnell",
        "Fröhlich, Fröhlich",
        "Frisch und munter, Frisch und munter",
        "Im Zeitmaß, Im Zeitmaß",
        "Gracieux, Gracieux",
        "Avec mouvement, Avec mouvement",
        "With movement, With movement",
        "Steadily, Steadily"
    })
    void a_tempo_is_known_in_its_languages_and_told_without_the_metronome(String printed, String tempo) {
        Sheet sheet = staff().centred("Sonata", 40, 18, "Serif-Bold").left(printed, 92);

        assertThat(value(sheet, ReadField.TEMPO_MARKING)).isEqualTo(tempo);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Fröhlich soll mein Herze springen", "Joyeux Noël", "Frisch auf, mein Volk"})
    void a_song_s_first_words_are_no_tempo(String words) {
        assertThat(TempoWords.is(words)).isFalse();
    }

    @Test
    void a_movement_stands_in_a_line_of_its_own() {
        Sheet sheet = staff().centred("Sonata", 40, 18, "Serif-Bold").left("II. Menuetto.", 92);

        assertThat(value(sheet, ReadField.MOVEMENT)).isEqualTo("II. Menuetto");
        assertThat(value(staff().centred("Sonata", 40, 18, "Serif-Bold"), ReadField.MOVEMENT))
                .isEmpty();
    }

    @Test
    void the_period_follows_from_the_composer() {
        Sheet sheet = staff().right("Clara Schumann (1819–1896)", 80);

        assertThat(value(sheet, ReadField.STYLE_PERIOD)).isEqualTo("romantic");
    }

    private static Sheet staff() {
        return new Sheet().staff(100).sign("gClef", 55, 100, 2);
    }

    private static String value(Sheet sheet, ReadField field) {
        return new EngravedReader()
                .read(List.of(sheet.page()), null)
                .value(field)
                .map(ReadValue::value)
                .orElse("");
    }
}
