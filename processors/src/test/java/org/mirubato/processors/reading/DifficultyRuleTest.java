package org.mirubato.processors.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mirubato.domain.score.ReadField;
import org.mirubato.domain.score.ReadValue;
import org.mirubato.processors.reading.StaffNotes.Note;

class DifficultyRuleTest {

    private static final Staff STAFF = new Staff(50, 550, 100, 5, 5);

    @Test
    void a_few_quarters_in_five_fingers_are_for_a_beginner() {
        List<ReadValue> values = rule(tune(16, 0, 4, null), 4, 0, "4/4").values(0.6, "glyphs");

        assertThat(values.get(0).field()).isEqualTo(ReadField.DIFFICULTY_LEVEL);
        assertThat(values.get(0).value()).isEqualTo("1");
        assertThat(values.get(1).value()).isEqualTo("density=1");
    }

    @Test
    void fast_wide_chords_in_seven_flats_and_five_beats_are_for_the_advanced() {
        List<ReadValue> values =
                rule(tune(80, 9, 24, "accidentalNatural"), 4, -7, "5/4").values(0.6, "glyphs");

        assertThat(values.get(0).value()).isEqualTo("10");
        assertThat(values.get(1).value())
                .startsWith("density=4 ")
                .contains("metre=5")
                .contains("accidentals=100");
    }

    @Test
    void each_measure_alone_makes_it_harder_and_none_makes_it_easier() {
        int plain = level(rule(tune(32, 0, 7, null), 4, 0, "4/4"));

        assertThat(level(rule(tune(64, 0, 7, null), 4, 0, "4/4"))).isGreaterThan(plain);
        assertThat(level(rule(tune(32, 0, 24, null), 4, 0, "4/4"))).isGreaterThan(plain);
        assertThat(level(rule(tune(32, 0, 7, null), 4, -6, "4/4"))).isGreaterThan(plain);
        assertThat(level(rule(tune(32, 0, 7, "accidentalSharp"), 4, 0, "4/4"))).isGreaterThan(plain);
        assertThat(level(rule(tune(32, 9, 7, null), 4, 0, "4/4"))).isGreaterThan(plain);
    }

    @Test
    void what_adds_nothing_is_no_reason() {
        assertThat(rule(tune(12, 0, 4, null), 4, 1, "4/4").values(0.6, "glyphs"))
                .extracting(ReadValue::field)
                .containsExactly(ReadField.DIFFICULTY_LEVEL);
    }

    @Test
    void without_bar_lines_the_density_is_not_told_and_too_few_notes_say_nothing() {
        assertThat(rule(tune(16, 0, 12, null), 0, 0, "4/4")
                        .values(0.6, "glyphs")
                        .get(1)
                        .value())
                .isEqualTo("range=12");
        assertThat(rule(tune(11, 0, 4, null), 4, 0, "4/4").values(0.6, "glyphs"))
                .isEmpty();
    }

    @Test
    void bars_are_counted_by_lines_that_span_a_staff() {
        Sheet sheet = new Sheet().staff(100).sign("gClef", 55, 100, 2);
        for (int x = 80; x < 540; x += 28) {
            sheet.sign("noteheadBlack", x, 100, 3);
        }
        sheet.barLine(300, 100).barLine(303, 100).barLine(549, 100);

        assertThat(new EngravedReader()
                        .read(List.of(sheet.page()), null)
                        .value(ReadField.DIFFICULTY_REASONS)
                        .map(ReadValue::value)
                        .orElse(""))
                .isEqualTo("density=2.1");
    }

    private static int level(DifficultyRule rule) {
        return Integer.parseInt(rule.values(0.6, "glyphs").get(0).value());
    }

    private static DifficultyRule rule(List<Note> notes, int bars, int fifths, String metre) {
        return new DifficultyRule(1, List.of(new StaffNotes(STAFF, notes)), bars, fifths, metre);
    }

    /** So many chords up and down a range; each with a note the span above it where there is one. */
    private static List<Note> tune(int count, int span, int range, String accidental) {
        List<Note> notes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int step = 30 + (i % 2) * (range - span > 0 ? range - span : 0);
            notes.add(new Note(60 + 10 * i, 110, step, accidental));
            if (span > 0) {
                notes.add(new Note(60 + 10 * i, 100, step + span, accidental));
            }
        }
        return notes;
    }
}
