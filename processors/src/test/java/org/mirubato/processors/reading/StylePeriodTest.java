package org.mirubato.processors.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mirubato.domain.piece.Composers;

class StylePeriodTest {

    @ParameterizedTest
    @CsvSource({
        "Johann Sebastian Bach (1685–1750), baroque",
        "Joseph Haydn (1732-1809), classical",
        "Ludwig van Beethoven (1770 - 1827), classical",
        "Franz Schubert (1797-1828), romantic",
        "Gabriel Fauré (1845–1924), romantic",
        "Béla Bartók (1881–1945), modern",
        "Somebody (1940–2019), contemporary"
    })
    void the_years_of_a_life_tell_the_period(String composer, String period) {
        assertThat(StylePeriod.of(composer).map(StylePeriod::word)).contains(period);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Nemo Nobody", "Trad. (1850)", "Josquin (1450–1521)", "(1750–1685)"})
    void without_both_years_or_before_the_baroque_there_is_none(String composer) {
        assertThat(StylePeriod.of(composer)).isEmpty();
    }

    @Test
    void who_is_known_needs_no_years_on_the_page() throws IOException {
        assertThat(StylePeriod.of("J. S. Bach").map(StylePeriod::word)).contains("baroque");
        assertThat(StylePeriod.of("Gabriel Fauré").map(StylePeriod::word)).contains("romantic");
        Properties table = new Properties();
        try (InputStream file = StylePeriod.class.getResourceAsStream("composer-years.properties")) {
            table.load(file);
        }
        assertThat(table.stringPropertyNames())
                .hasSize(StylePeriod.known())
                .allSatisfy(name ->
                        assertThat(Composers.canonical(name.replace('-', ' '))).isPresent());
    }

    @Test
    void the_year_of_a_piece_behind_a_known_name_does_not_hide_the_period() {
        assertThat(StylePeriod.of("W. A. Mozart, 1788").map(StylePeriod::word)).contains("classical");
    }

    @Test
    void near_a_border_it_is_less_sure() {
        assertThat(StylePeriod.of("A (1705–1780)").map(StylePeriod::confidence)).contains(0.6);
        assertThat(StylePeriod.of("A (1720–1790)").map(StylePeriod::confidence)).contains(0.9);
    }
}
