package org.mirubato.processors.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mirubato.domain.score.ReadField;
import org.mirubato.domain.score.ReadValue;

class InstrumentRuleTest {

    @ParameterizedTest
    @CsvSource({
        "Violine II, violin",
        "Flöte, flute",
        "Flûte à bec, recorder",
        "Kontrabaß., double bass",
        "Clarinetto in B♭, clarinet",
        "Cor anglais, english horn",
        "小提琴, violin",
        "大提琴, cello",
        "Trompa en fa, horn",
        "Singstimme, voice",
        "Violoncello e Basso continuo, 'cello, continuo'",
        "Saite, ''"
    })
    void parts_are_named_in_six_languages(String name, String instruments) {
        assertThat(String.join(", ", InstrumentNames.in(name))).isEqualTo(instruments);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Soprano Saxophone | saxophone",
                "Saxophone ténor | saxophone",
                "Tenor Recorder | recorder",
                "Alto Flute | flute",
                "Flauto contralto | flute",
                "Tenor Trombone | trombone",
                "Alto Clarinet in E♭ | clarinet",
                "Baritone Horn | euphonium",
                "Bass Clarinet in B♭ | clarinet",
                "Basset Horn | clarinet",
                "Contrabassoon | contrabassoon",
                "Kontrafagott | contrabassoon",
                "Bass Guitar | bass guitar",
                "5-str. Electric Bass | bass guitar",
                "Bass Drum | percussion",
                "Double Bassoon | contrabassoon",
                "Violas | viola",
                "Contrabasses | double bass",
                "Contrabasso | double bass",
                "Contrabassi | double bass",
                "Violoncello e Basso | cello, double bass",
                "Violoncelli, Bassi | cello, double bass",
                "Piano, Bass, Drums | piano, double bass, percussion",
                "Soprano, Alto, Tenor, Bass | voice",
                "Soprano, Flute and Piano | voice, flute, piano",
                "Sopran und Flöte | voice, flute",
                "Basso | voice",
                "Banjo | banjo",
                "Xylophone | xylophone",
                "Silofono | xylophone",
                "Glockenspiel | glockenspiel",
                "Campanelli | glockenspiel",
                "Celesta | celesta",
                "Euphonium | euphonium",
                "Vibraphone | vibraphone",
                "Marimba | marimba",
                "Tubular Bells | bells",
                "Röhrenglocken | bells",
                "Ukulele | ukulele",
                "Accordion | accordion",
                "Harmonica | harmonica",
                "Bandoneon | accordion",
                "Flügelhorn | flugelhorn",
                "Synthesizer | keyboard",
                "Women | voice",
                "Mezzo-soprano | voice",
                "Countertenor | voice",
                "Snare Drum | percussion",
                "Große Trommel | percussion",
                "Piatti | percussion",
                "English Horn | english horn",
                "Oboe d'amore | oboe",
                "Piccolo Trumpet in A | trumpet",
                "Horn in F 1 | horn",
                "Wagner Tuba | tuba",
                "Clarinete en Si♭ | clarinet",
                "Trompette en Do | trumpet",
                "Contrebasses | double bass",
                "Contrabajos | double bass",
                "Theorbo | lute",
                "Electric Guitar | guitar",
                "Kleine Flöte | piccolo",
                "贝斯 | bass guitar"
            })
    void default_names_of_parts_are_what_they_say_and_no_voices(String name, String instruments) {
        assertThat(String.join(", ", InstrumentNames.in(name))).isEqualTo(instruments);
    }

    @ParameterizedTest
    @CsvSource({
        "Picc., piccolo",
        "Fl. 1, flute",
        "Ob., oboe",
        "Cl. in A, clarinet",
        "B♭ Cl., clarinet",
        "Bsn., bassoon",
        "Fg., bassoon",
        "Cbsn., contrabassoon",
        "Hn. 2, horn",
        "Hr., horn",
        "Tpt., trumpet",
        "Trp., trumpet",
        "B♭ Tpt., trumpet",
        "Tbn., trombone",
        "Pos., trombone",
        "Tba., tuba",
        "Euph., euphonium",
        "Timp., timpani",
        "Pk., timpani",
        "Perc., percussion",
        "Glock., glockenspiel",
        "Xyl., xylophone",
        "Vib., vibraphone",
        "Hp., harp",
        "Pno., piano",
        "Klav., piano",
        "Org., organ",
        "Hpschd., harpsichord",
        "Gtr., guitar",
        "B. Gtr., bass guitar",
        "Vln. I, violin",
        "Vn., violin",
        "Vla., viola",
        "Br., viola",
        "Va., viola",
        "Vc., cello",
        "Vcl., cello",
        "Cb., double bass",
        "Kb., double bass",
        "D.B., double bass",
        "Kl., clarinet",
        "Fag., bassoon",
        "A. Sax., saxophone",
        "T. Sax., saxophone"
    })
    void abbreviations_before_later_systems_are_known(String name, String instruments) {
        assertThat(String.join(", ", InstrumentNames.in(name))).isEqualTo(instruments);
    }

    @Test
    void a_bass_before_its_own_staff_plays_with_strings_and_sings_with_voices() {
        assertThat(instruments(
                        staves("gClef", "fClef").at("Violini", 10, 112, 10).at("Bassi", 15, 172, 10)))
                .isEqualTo("violin, double bass");
        assertThat(instruments(
                        staves("gClef", "fClef").at("Soprano", 8, 112, 10).at("Bass", 15, 172, 10)))
                .isEqualTo("voice");
    }

    @Test
    void a_register_on_a_line_of_its_own_belongs_to_the_instrument_below_it() {
        assertThat(instruments(staves("gClef").at("Alto", 20, 107, 8).at("Saxophone", 5, 117, 8)))
                .isEqualTo("saxophone");
        assertThat(instruments(staves("fClef").at("Cello", 20, 107, 8).at("Bass", 20, 117, 8)))
                .isEqualTo("cello, double bass");
    }

    @Test
    void a_line_that_lists_instruments_names_nothing_else() {
        assertThat(InstrumentNames.list("Violine und Klavier")).contains(List.of("violin", "piano"));
        assertThat(InstrumentNames.list("deux violons et basson")).isPresent();
        assertThat(InstrumentNames.list("The Trumpet shall sound")).isEmpty();
        assertThat(InstrumentNames.list("Andante")).isEmpty();
    }

    @Test
    void names_before_the_staves_come_first() {
        Sheet sheet = staves("gClef", "fClef").left("for Organ", 60);

        assertThat(instruments(sheet.at("Vl.", 25, 112, 10).at("Vc.", 25, 172, 10)))
                .isEqualTo("organ");
        assertThat(instruments(staves("gClef", "fClef").at("Vl.", 25, 112, 10).at("Vc.", 25, 172, 10)))
                .isEqualTo("violin, cello");
    }

    @Test
    void a_line_above_the_music_lists_them() {
        assertThat(instruments(staves("gClef").centred("Sonate pour flûte et guitare", 30, 16, "Serif")))
                .isEqualTo("flute, guitar");
    }

    @Test
    void two_staves_of_other_clefs_are_a_piano_and_words_under_a_third_make_a_voice() {
        assertThat(instruments(staves("gClef", "fClef"))).isEqualTo("piano");
        assertThat(instruments(sung(staves("gClef", "gClef", "fClef")))).isEqualTo("voice, piano");
        assertThat(instruments(sung(staves("gClef")))).isEqualTo("voice");
        assertThat(instruments(staves("gClef", "fClef", "fClef"))).isEqualTo("organ");
    }

    @Test
    void two_notes_at_a_time_on_both_staves_are_four_voices() {
        Sheet sheet = staves("gClef", "fClef");
        for (int x = 120; x < 500; x += 30) {
            for (double top : List.of(100.0, 160.0)) {
                sheet.sign("noteheadBlack", x, top, 2).sign("noteheadBlack", x, top, 5);
            }
        }

        assertThat(instruments(sheet)).isEqualTo("voice");
    }

    @Test
    void an_octave_below_the_treble_clef_is_a_guitar_s_and_one_line_alone_may_be_anybody_s() {
        assertThat(instruments(staves("gClef8vb"))).isEqualTo("guitar");
        assertThat(instruments(staves("gClef"))).isEmpty();
    }

    @Test
    void bass_and_melody_far_apart_on_one_treble_staff_are_a_guitar_s_and_double_stops_are_not() {
        Sheet guitar = staves("gClef");
        Sheet fiddle = staves("gClef");
        for (int x = 120; x < 500; x += 30) {
            guitar.sign("noteheadBlack", x, 100, -2).sign("noteheadBlack", x, 100, 7);
            fiddle.sign("noteheadBlack", x, 100, 0).sign("noteheadBlack", x, 100, 7);
        }

        assertThat(instruments(guitar)).isEqualTo("guitar");
        assertThat(instruments(fiddle)).isEmpty();
    }

    @Test
    void sentences_and_chord_names_below_a_staff_are_no_words_to_sing() {
        assertThat(value(staves("gClef").at("This edition may be copied by all", 60, 150, 8), ReadField.LYRICS))
                .isEqualTo("no");
        Sheet footer = staves("gClef");
        for (int x = 60; x < 400; x += 60) {
            footer.at("Free", x, 150, 8);
        }
        assertThat(value(footer, ReadField.LYRICS)).isEqualTo("yes");
        assertThat(value(footer.at("to copy and play", 420, 150, 8), ReadField.LYRICS))
                .isEqualTo("no");
        Sheet chords = staves("gClef");
        for (int x = 100; x < 500; x += 80) {
            chords.at("Am7", x, 140, 10);
        }
        assertThat(value(chords, ReadField.LYRICS)).isEqualTo("no");
        assertThat(value(sung(staves("gClef")), ReadField.LYRICS)).isEqualTo("yes");
        assertThat(value(staves("gClef", "gClef", "fClef"), ReadField.STAVES)).isEqualTo("3");
    }

    private static Sheet staves(String... clefs) {
        Sheet sheet = new Sheet();
        for (int i = 0; i < clefs.length; i++) {
            double top = 100 + 60 * i;
            sheet.staff(top).sign(clefs[i], 55, top, clefs[i].startsWith("f") ? 6 : 2);
        }
        return sheet.systemStart(100, 120 + 60 * (clefs.length - 1));
    }

    private static Sheet sung(Sheet sheet) {
        for (int x = 80; x < 500; x += 60) {
            sheet.at("schla-", x, 140, 10);
        }
        return sheet;
    }

    private static String instruments(Sheet sheet) {
        return value(sheet, ReadField.INSTRUMENTS);
    }

    private static String value(Sheet sheet, ReadField field) {
        return new EngravedReader()
                .read(List.of(sheet.page()), null)
                .value(field)
                .map(ReadValue::value)
                .orElse("");
    }
}
