package org.mirubato.processors.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mirubato.domain.score.ReadField;
import org.mirubato.domain.score.ReadValue;
import org.mirubato.domain.score.Reading;

class SignsTest {

    @Test
    void a_piano_score_shows_two_clefs_three_flats_and_common_time() {
        Sheet sheet = piano();
        for (double top : List.of(100.0, 160.0)) {
            int lower = top == 100 ? 0 : -2;
            sheet.sign("accidentalFlat", 70, top, 4 + lower)
                    .sign("accidentalFlat", 75, top, 7 + lower)
                    .sign("accidentalFlat", 80, top, 3 + lower)
                    .sign("timeSigCommon", 90, top, 4)
                    .sign("noteheadBlack", 120, top, 5);
        }

        Reading reading = read(sheet);

        assertThat(value(reading, ReadField.FIRST_CLEF)).isEqualTo("treble");
        assertThat(value(reading, ReadField.CLEFS)).isEqualTo("treble bass");
        assertThat(value(reading, ReadField.KEY_SIGNATURE)).isEqualTo("-3");
        assertThat(value(reading, ReadField.TIME_SIGNATURE)).isEqualTo("4/4");
    }

    @Test
    void figures_may_stand_on_their_lower_edge_or_on_their_middle() {
        Sheet lilyPond = new Sheet().staff(100).sign("gClef", 55, 100, 2);
        lilyPond.sign("timeSig1", 80, 100, 4).sign("timeSig2", 88, 100, 4).sign("timeSig8", 84, 100, 0);
        Sheet smufl = new Sheet().staff(100).sign("gClef", 55, 100, 2);
        smufl.sign("timeSig6", 80, 100, 6).sign("timeSig8", 80, 100, 2);

        assertThat(value(read(lilyPond), ReadField.TIME_SIGNATURE)).isEqualTo("12/8");
        assertThat(value(read(smufl), ReadField.TIME_SIGNATURE)).isEqualTo("6/8");
    }

    @Test
    void the_accidental_of_the_first_note_is_no_key_signature() {
        Sheet sheet = new Sheet().staff(100).sign("gClef", 55, 100, 2);
        sheet.sign("accidentalSharp", 74, 100, 8).sign("noteheadBlack", 80, 100, 8);

        Reading reading = read(sheet);

        assertThat(value(reading, ReadField.KEY_SIGNATURE)).isEqualTo("0");
    }

    @Test
    void most_staves_outvote_a_transposing_instrument() {
        Sheet sheet = piano().staff(40).systemStart(40, 180).sign("gClef", 55, 40, 2);
        sheet.sign("accidentalSharp", 70, 40, 8).sign("timeSigCommon", 90, 40, 4);
        sheet.sign("accidentalFlat", 70, 100, 4).sign("timeSigCommon", 90, 100, 4);
        sheet.sign("accidentalFlat", 70, 160, 2).sign("timeSigCommon", 90, 160, 4);

        Reading reading = read(sheet);

        assertThat(value(reading, ReadField.CLEFS)).isEqualTo("treble treble bass");
        assertThat(value(reading, ReadField.KEY_SIGNATURE)).isEqualTo("-1");
    }

    @Test
    void c_clefs_are_named_by_their_line_and_octave_figures_are_seen() {
        Sheet alto = new Sheet().staff(100).sign("cClef", 55, 100, 4);
        Sheet tenor = new Sheet().staff(100).sign("cClef", 55, 100, 6);
        Sheet tenorVoice = new Sheet().staff(100).sign("gClef", 55, 100, 2).at("8", 58, 136, 8);

        assertThat(value(read(alto), ReadField.FIRST_CLEF)).isEqualTo("alto");
        assertThat(value(read(tenor), ReadField.FIRST_CLEF)).isEqualTo("tenor");
        assertThat(value(read(tenorVoice), ReadField.FIRST_CLEF)).isEqualTo("treble_8");
    }

    @Test
    void the_second_system_does_not_count() {
        Sheet sheet = piano().staff(300).sign("cClef", 55, 300, 4);

        Reading reading = read(sheet);

        assertThat(value(reading, ReadField.CLEFS)).isEqualTo("treble bass");
    }

    @Test
    void an_incipit_before_the_staff_does_not_count() {
        Sheet sheet = new Sheet()
                .staff(100, 20, 45)
                .staff(100)
                .sign("cClef", 25, 100, 0)
                .sign("fClef", 55, 100, 6);

        Reading reading = read(sheet);

        assertThat(value(reading, ReadField.CLEFS)).isEqualTo("bass");
    }

    @Test
    void an_ossia_without_a_clef_is_not_the_first_staff() {
        Sheet sheet = new Sheet().staff(60, 200, 300).staff(100).sign("fClef", 55, 100, 6);

        Reading reading = read(sheet);

        assertThat(value(reading, ReadField.CLEFS)).isEqualTo("bass");
    }

    @Test
    void the_beams_of_sixteenths_between_two_staves_do_not_hide_the_lower_one() {
        Sheet sheet = piano().lines(4, 130, 2, 120, 180).sign("noteheadBlack", 118, 100, -3);

        assertThat(value(read(sheet), ReadField.CLEFS)).isEqualTo("treble bass");
    }

    @Test
    void small_signs_above_the_staff_are_no_time_signature() {
        Sheet sheet = new Sheet().staff(100).sign("gClef", 55, 100, 2);
        sheet.sign("noteheadBlack", 75, 100, 9, 14)
                .sign("timeSigCutCommon", 80, 100, 4)
                .sign("noteheadBlack", 100, 100, 3);

        Reading reading = read(sheet);

        assertThat(value(reading, ReadField.TIME_SIGNATURE)).isEqualTo("2/2");
    }

    @Test
    void a_page_without_music_has_no_signs() {
        Reading reading = read(new Sheet().centred("Preface", 100, 20, "Serif"));

        assertThat(reading.values()).extracting(ReadValue::field).doesNotContain(ReadField.CLEFS);
    }

    private static Sheet piano() {
        return new Sheet()
                .staff(100)
                .staff(160)
                .systemStart(100, 180)
                .sign("gClef", 55, 100, 2)
                .sign("fClef", 55, 160, 6);
    }

    private static Reading read(Sheet sheet) {
        return new EngravedReader().read(List.of(sheet.page()), null);
    }

    private static String value(Reading reading, ReadField field) {
        return reading.values().stream()
                .filter(value -> value.field() == field)
                .map(ReadValue::value)
                .findFirst()
                .orElse("");
    }
}
