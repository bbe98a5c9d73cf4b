package org.mirubato.domain.piece;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ComposersTest {

    @Test
    void the_table_has_a_line_for_each_of_more_than_a_thousand_composers() throws IOException {
        assertThat(lines())
                .hasSizeGreaterThan(1_000)
                .hasSameSizeAs(Composers.given().keySet());
    }

    @Test
    void every_canonical_name_means_itself() {
        assertThat(Composers.given().keySet())
                .allSatisfy(name -> assertThat(Composers.canonical(name)).contains(name));
    }

    @Test
    void no_spelling_in_the_table_names_two_composers_and_each_names_its_own() {
        Map<String, String> seen = new HashMap<>();

        Composers.given()
                .forEach((name, spellings) -> spellings.forEach(spelling -> {
                    assertThat(seen.put(ComposerName.folded(spelling), name))
                            .as(spelling)
                            .isNull();
                    assertThat(Composers.canonical(spelling)).as(spelling).contains(name);
                }));
    }

    @ParameterizedTest
    @CsvSource({
        "J.S. Bach,                              Johann Sebastian Bach",
        "js bach,                                Johann Sebastian Bach",
        "'Bach, J. S.',                          Johann Sebastian Bach",
        "'Bach, Johann Sebastian',               Johann Sebastian Bach",
        "Johann Sebastian Bach (1685-1750),      Johann Sebastian Bach",
        "Johann Sebastian Bach 1685–1750,        Johann Sebastian Bach",
        "'J. S. Bach, BWV 846',                  Johann Sebastian Bach",
        "Joh. Seb. Bach,                         Johann Sebastian Bach",
        "C.P.E. Bach,                            Carl Philipp Emanuel Bach",
        "W. A. MOZART,                           Wolfgang Amadeus Mozart",
        "Mozart K. 331,                          Wolfgang Amadeus Mozart",
        "Beethoven,                              Ludwig van Beethoven",
        "van Beethoven,                          Ludwig van Beethoven",
        "L. van Beethoven,                       Ludwig van Beethoven",
        "'Beethoven, Ludwig van',                Ludwig van Beethoven",
        "de Falla,                               Manuel de Falla",
        "M. de Falla,                            Manuel de Falla",
        "Weber,                                  Carl Maria von Weber",
        "'Weber, Carl Maria von',                Carl Maria von Weber",
        "Dvorak,                                 Antonín Dvořák",
        "A. Dvořák,                              Antonín Dvořák",
        "Tschaikowsky,                           Pyotr Ilyich Tchaikovsky",
        "Rachmaninov,                            Sergei Rachmaninoff",
        "Haendel,                                George Frideric Handel",
        "J.-P. Rameau,                           Jean-Philippe Rameau",
        "Saint-Saens,                            Camille Saint-Saëns",
        "Villa-Lobos,                            Heitor Villa-Lobos",
        "Bartók Béla,                            Béla Bartók",
        "R. Strauss,                             Richard Strauss",
        "Johann Strauss II,                      Johann Strauss II",
        "Vincent d'Indy,                         Vincent d'Indy",
        "John Dunstable,                         John Dunstaple"
    })
    void who_is_meant_is_known_from_initials_particles_turned_names_and_years(String written, String canonical) {
        assertThat(Composers.canonical(written)).contains(canonical);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Bach", "Strauss", "Schumann", "Scarlatti", "Couperin", "Haydn", "J. Strauss", "Johann Strauss"})
    void a_name_that_several_have_means_nobody(String written) {
        assertThat(Composers.canonical(written)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "unknown", "Anonymous", "I", "II", "()", ",", "trad.", "💿", "))))((((", "1685"})
    void what_is_no_composer_means_nobody(String written) {
        assertThat(Composers.canonical(written)).isEmpty();
        assertThat(Composers.canonical(written.repeat(1_000))).isEmpty();
    }

    @Test
    void a_search_finds_every_word_at_the_beginning_of_a_word_in_the_order_of_the_surnames() {
        assertThat(Composers.search("dvor", 10)).containsExactly("Antonín Dvořák");
        assertThat(Composers.search("Tschaik", 10)).containsExactly("Pyotr Ilyich Tchaikovsky");
        assertThat(Composers.search("bach", 3)).hasSize(3).allMatch(name -> name.contains("Bach"));
        assertThat(Composers.search("schumann", 10)).containsExactly("Clara Schumann", "Robert Schumann");
        assertThat(Composers.search("strauss", 10))
                .containsExactly(
                        "Eduard Strauss",
                        "Franz Strauss",
                        "Johann Strauss I",
                        "Johann Strauss II",
                        "Josef Strauss",
                        "Richard Strauss");
        assertThat(Composers.search("seb bach joh", 10)).containsExactly("Johann Sebastian Bach");
        assertThat(Composers.search("nobody at all", 10)).isEmpty();
    }

    private static List<String> lines() throws IOException {
        try (InputStream table = Composers.class.getResourceAsStream("composers.properties")) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .toList();
        }
    }
}
