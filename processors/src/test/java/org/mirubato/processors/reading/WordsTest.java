package org.mirubato.processors.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mirubato.domain.score.Place;
import org.mirubato.domain.score.ReadField;
import org.mirubato.domain.score.ReadValue;
import org.mirubato.domain.score.Reading;
import org.mirubato.processors.pdf.MusicGlyph;
import org.mirubato.processors.pdf.PageContents;
import org.mirubato.processors.pdf.StraightLine;
import org.mirubato.processors.pdf.TextRun;

class WordsTest {

    @Test
    void the_largest_centred_words_are_the_title_and_the_name_at_the_right_the_composer() {
        Sheet sheet = staff().centred("for Clara", 20, 9, "Serif")
                .centred("Evening Song", 45, 18, "Serif-Bold")
                .centred("from the Album", 62, 12, "Serif")
                .left("Johann Mayrhofer (1787–1836)", 80)
                .right("Franz Schubert (1797–1828)", 80)
                .right("arr. A. Nonym", 92)
                .left("Allegro moderato", 95);

        Reading reading = read(sheet);

        assertThat(value(reading, ReadField.TITLE)).hasValue("Evening Song");
        assertThat(value(reading, ReadField.COMPOSER)).hasValue("Franz Schubert (1797–1828)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Carl Maria von Weber",
                "Gaspar Sanz",
                "Bobby Smith",
                "Philipp von Schoendorff",
                "Barbara Strozzi"
            })
    void a_name_that_has_von_or_par_or_by_within_keeps_it(String name) {
        assertThat(value(read(staff().centred("Song", 40, 18, "Serif-Bold").right(name, 80)), ReadField.COMPOSER))
                .hasValue(name);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Music by Clara Wieck | Clara Wieck",
                "Musik von Clara Wieck | Clara Wieck",
                "von Clara Wieck | Clara Wieck",
                "Satz: J. S. Bach | J. S. Bach",
                "Words: C. F. Alexander, Music: W. H. Monk | W. H. Monk",
                "Text: Paul Gerhardt / Melodie: Johann Crüger | Johann Crüger",
                "T: Paul Gerhardt, M: Johann Crüger | Johann Crüger",
                "Music: W. H. Monk, Words: C. F. Alexander | W. H. Monk",
                "Words and music by Ann Lee | Ann Lee",
                "J. S. Bach, arr. A. Segovia | J. S. Bach",
                "J. S. Bach (bearb. Ferruccio Busoni) | J. S. Bach",
                "J. S. Bach / transcribed by F. Busoni | J. S. Bach"
            })
    void who_made_the_music_is_told_from_others_in_the_same_line(String printed, String composer) {
        assertThat(value(read(staff().centred("Song", 40, 18, "Serif-Bold").right(printed, 80)), ReadField.COMPOSER))
                .hasValue(composer);
        assertThat(value(read(staff().centred("Song", 40, 18, "Serif-Bold").left(printed, 80)), ReadField.COMPOSER))
                .satisfiesAnyOf(
                        read -> assertThat(read).hasValue(composer),
                        read -> assertThat(printed).startsWith("J. S."));
    }

    @Test
    void a_known_name_under_the_title_is_the_composer_and_an_unknown_one_not() {
        assertThat(value(
                        read(staff().centred("Song", 40, 18, "Serif-Bold")
                                .centred("L. van Beethoven", 60, 10, "Serif")),
                        ReadField.COMPOSER))
                .hasValue("L. van Beethoven");
        assertThat(value(
                        read(staff().centred("Song", 40, 18, "Serif-Bold")
                                .centred("The Lonely Shepherd", 60, 10, "Serif")),
                        ReadField.COMPOSER))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "G7",
                "D7",
                "B7",
                "Dm",
                "Bbm7",
                "F#m7b5",
                "Cmaj7/E",
                "Esus4",
                "N.C.",
                "Am G7 C",
                "C G F",
                "rit.",
                "Fine",
                "8va",
                "D.C. al Fine",
                "cresc.",
                "Chorus",
                "mit Ausdruck",
                "Euph."
            })
    void chords_and_directions_over_the_first_staff_are_nobody_s_name_and_no_opus(String words) {
        Reading reading = read(staff().centred("Song", 40, 18, "Serif-Bold").right(words, 96));

        assertThat(value(reading, ReadField.TITLE)).hasValue("Song");
        assertThat(value(reading, ReadField.COMPOSER)).isEmpty();
        assertThat(value(reading, ReadField.OPUS)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Chopin", "Trad.", "Ann Lee", "贝多芬"})
    void names_right_over_the_first_staff_are_still_composers(String name) {
        assertThat(value(read(staff().centred("Song", 40, 18, "Serif-Bold").right(name, 96)), ReadField.COMPOSER))
                .hasValue(name);
    }

    @Test
    void a_letter_and_a_figure_are_a_number_beside_the_composer_or_with_a_stop() {
        assertThat(value(read(staff().right("W. A. Mozart K 1", 80)), ReadField.OPUS))
                .hasValue("K. 1");
        assertThat(value(read(staff().right("D. 7", 80)), ReadField.OPUS)).hasValue("D. 7");
        assertThat(value(read(staff().left("Capo 3, play G7", 80)), ReadField.OPUS))
                .isEmpty();
    }

    @Test
    void a_composer_set_larger_than_the_title_on_a_cover_does_not_become_it() {
        PageContents cover = new Sheet()
                .centred("BEETHOVEN", 200, 40, "Serif-Bold")
                .centred("Klaviersonaten", 300, 24, "Serif")
                .page();

        Reading reading = new EngravedReader().read(List.of(cover, staff().page(2)), null);

        assertThat(value(reading, ReadField.TITLE)).hasValue("Klaviersonaten");
        assertThat(value(reading, ReadField.COMPOSER)).hasValue("BEETHOVEN");
    }

    @Test
    void a_piece_called_after_a_composer_keeps_its_title() {
        Sheet sheet = staff().centred("Clara Schumann", 40, 18, "Serif-Bold")
                .centred("from an album", 56, 10, "Serif")
                .right("Johannes Brahms", 80);

        assertThat(value(read(sheet), ReadField.TITLE)).hasValue("Clara Schumann");
        assertThat(value(read(sheet), ReadField.COMPOSER)).hasValue("Johannes Brahms");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"poco ", "violin solo part ", "x ", "(arr. ", "1700 - ", ". , ", "C G7 | ", "Music: ", "= ", "A"
            })
    void a_page_of_hostile_words_does_not_end_the_job(String word) {
        Sheet sheet = staff().left(word.repeat(20_000), 60)
                .right(word.repeat(20_000), 75)
                .left(word.repeat(20_000), 95)
                .at("Vl. ".repeat(20_000), 0, 112, 0.0001);

        assertThatCode(() -> read(sheet)).doesNotThrowAnyException();
    }

    @Test
    void words_of_character_after_con_are_a_tempo() {
        for (String words : List.of("Con moto", "Con brio", "Mit Bewegung")) {
            Sheet sheet = staff().centred("Evening Song", 45, 18, "Serif-Bold").left(words, 95);

            assertThat(value(read(sheet), ReadField.TEMPO_MARKING)).hasValue(words);
        }
    }

    @Test
    void a_movement_under_the_title_belongs_to_it() {
        Sheet sheet = staff().centred("Sonata I", 40, 18, "Serif-Bold")
                .centred("6 Sonatas 1776", 56, 12, "Serif")
                .left("II. Menuetto", 92);

        assertThat(value(read(sheet), ReadField.TITLE)).hasValue("Sonata I, II. Menuetto");
    }

    @Test
    void a_first_movement_at_the_left_heads_the_whole_work() {
        Sheet sheet = staff().centred("Sonata in G", 40, 18, "Serif-Bold").left("I. Allegro", 92);

        assertThat(value(read(sheet), ReadField.TITLE)).hasValue("Sonata in G");
    }

    @Test
    void a_title_that_only_counts_takes_the_name_below_it() {
        Sheet sheet =
                staff().centred("Lesson I", 40, 18, "Serif-Bold").centred("The Diatonic Scale", 56, 12, "Serif-Bold");

        assertThat(value(read(sheet), ReadField.TITLE)).hasValue("Lesson I, The Diatonic Scale");
    }

    @Test
    void a_title_of_two_lines_is_joined() {
        Sheet sheet =
                staff().centred("The Long Title", 40, 18, "Serif-Bold").centred("of Two Lines", 62, 18, "Serif-Bold");

        assertThat(value(read(sheet), ReadField.TITLE)).hasValue("The Long Title of Two Lines");
    }

    @Test
    void a_name_alone_is_a_composer_and_no_title() {
        Reading reading = read(staff().right("J. Haydn", 80));

        assertThat(value(reading, ReadField.TITLE)).isEmpty();
        assertThat(value(reading, ReadField.COMPOSER)).hasValue("J. Haydn");
    }

    @Test
    void who_arranged_or_wrote_the_words_is_not_the_composer() {
        Sheet sheet = staff().centred("Song", 40, 18, "Serif-Bold")
                .left("Words by Ann Lee", 80)
                .right("arr. Joe Lane", 80);

        assertThat(value(read(sheet), ReadField.COMPOSER)).isEmpty();
    }

    @Test
    void life_years_below_a_name_belong_to_it() {
        Sheet sheet = staff().centred("Study", 40, 18, "Serif-Bold")
                .right("Wenzel Matiegka", 70)
                .right("(1773–1830)", 82);

        assertThat(value(read(sheet), ReadField.COMPOSER)).hasValue("Wenzel Matiegka (1773–1830)");
    }

    @Test
    void opus_numbers_are_written_one_way_and_catalogue_numbers_as_printed() {
        assertThat(value(read(staff().right("Opus 36 Nr. 1", 80)), ReadField.OPUS))
                .hasValue("Op. 36, No. 1");
        assertThat(value(read(staff().right("op. 89 n°12b", 80)), ReadField.OPUS))
                .hasValue("Op. 89, No. 12b");
        assertThat(value(read(staff().right("Hob. XVI:27", 80)), ReadField.OPUS))
                .hasValue("Hob. XVI:27");
        assertThat(value(read(staff().right("BWV 797", 80)), ReadField.OPUS)).hasValue("BWV 797");
        assertThat(value(read(staff().right("K. 265 (300e)", 80)), ReadField.OPUS))
                .hasValue("K. 265 (300e)");
    }

    @Test
    void a_cover_gives_the_title_when_the_first_music_page_has_none() {
        PageContents cover = new Sheet()
                .centred("Sonatina", 300, 30, "Serif-Bold")
                .centred("Giovanni Bianchi", 400, 16, "Serif")
                .page();
        PageContents music = staff().page(2);

        Reading reading = new EngravedReader().read(List.of(cover, music), null);

        assertThat(value(reading, ReadField.TITLE)).hasValue("Sonatina");
        assertThat(value(reading, ReadField.COMPOSER)).hasValue("Giovanni Bianchi");
        assertThat(value(reading, ReadField.FIRST_CLEF)).hasValue("treble");
    }

    @Test
    void the_file_s_own_title_makes_a_like_one_surer_and_stands_in_for_a_missing_one() {
        PageContents titled =
                staff().centred("Evening Song", 40, 18, "Serif-Bold").page();
        PageContents bare = staff().page();

        Reading surer = new EngravedReader().read(List.of(titled), "evening song");
        Reading standIn = new EngravedReader().read(List.of(bare), "Evening Song");
        Reading fileName = new EngravedReader().read(List.of(bare), "untitled.mscz");

        assertThat(surer.values().get(0).confidence()).isGreaterThan(0.95);
        assertThat(standIn.values().get(0).source()).isEqualTo("metadata");
        assertThat(value(fileName, ReadField.TITLE)).isEmpty();
    }

    @Test
    void a_page_drawn_sideways_is_read_and_its_places_are_those_of_the_page_as_shown() {
        PageContents upright =
                staff().centred("Evening Song", 40, 18, "Serif-Bold").page();
        PageContents sideways = turnedLeft(upright);

        ReadValue title =
                new EngravedReader().read(List.of(sideways), null).values().get(0);

        assertThat(title.value()).isEqualTo("Evening Song");
        Place place = title.place();
        assertThat(place).isNotNull();
        assertThat(place.height()).isGreaterThan(place.width());
        assertThat(place.x()).isBetween(0.0, 0.06);
        assertThat(place.y() + place.height() / 2).isBetween(0.49, 0.51);
    }

    /** The page as it looks after a quarter turn counter-clockwise. */
    private static PageContents turnedLeft(PageContents page) {
        return new PageContents(
                1,
                page.height(),
                page.width(),
                page.texts().stream()
                        .map(run -> new TextRun(
                                run.text(), run.y(), page.width() - run.x(), run.width(), run.size(), 90, run.font()))
                        .toList(),
                page.glyphs().stream()
                        .map(glyph ->
                                new MusicGlyph(glyph.name(), glyph.y(), page.width() - glyph.x(), glyph.size(), 90))
                        .toList(),
                page.lines().stream()
                        .map(line -> new StraightLine(
                                line.y1(), page.width() - line.x2(), line.y2(), page.width() - line.x1()))
                        .toList());
    }

    private static Sheet staff() {
        return new Sheet().staff(100).sign("gClef", 55, 100, 2);
    }

    private static Reading read(Sheet sheet) {
        return new EngravedReader().read(List.of(sheet.page()), null);
    }

    private static Optional<String> value(Reading reading, ReadField field) {
        return reading.values().stream()
                .filter(value -> value.field() == field)
                .map(ReadValue::value)
                .findFirst();
    }
}
