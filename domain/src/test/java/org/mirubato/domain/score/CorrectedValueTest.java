package org.mirubato.domain.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mirubato.domain.Refusals.assertRefused;
import static org.mirubato.domain.score.CorrectedValue.checked;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.mirubato.domain.Refusal;

class CorrectedValueTest {

    @ParameterizedTest
    @CsvSource({
        "TITLE, '  Für   Elise ', Für Elise",
        "COMPOSER, Clara Schumann, Clara Schumann",
        "OPUS, op. 18 no. 2, op. 18 no. 2",
        "KEY_SIGNATURE, +3, 3",
        "KEY_SIGNATURE, -7, -7",
        "KEY_SIGNATURE, 7, 7",
        "KEY_SIGNATURE, 00, 0",
        "TIME_SIGNATURE, 12/8, 12/8",
        "TIME_SIGNATURE, 3/64, 3/64",
        "FIRST_CLEF, treble_8, treble_8",
        "FIRST_CLEF, treble^15, treble^15",
        "CLEFS, treble  bass, treble bass",
        "KEY, eb minor, E-flat minor",
        "INSTRUMENTS, 'Voice,Piano; voice', 'voice, piano'",
        "STAVES, 03, 3",
        "STAVES, 64, 64",
        "DIFFICULTY_LEVEL, 10, 10",
        "DIFFICULTY_LEVEL, 1, 1",
        "LYRICS, Yes, yes",
        "STYLE_PERIOD, Baroque, baroque",
        "WRITING, Handwritten, handwritten",
        "ARRANGER, Clara Schumann, Clara Schumann"
    })
    void a_value_is_brought_into_its_canonical_form(ReadField field, String typed, String canonical) {
        assertThat(checked(field, typed)).isEqualTo(canonical);
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "COMPOSER",
                "OPUS",
                "TIME_SIGNATURE",
                "KEY",
                "INSTRUMENTS",
                "TEMPO_MARKING",
                "MOVEMENT",
                "ARRANGER",
                "STYLE_PERIOD"
            })
    void of_what_a_piece_need_not_have_a_user_says_that_there_is_none(ReadField field) {
        assertThat(checked(field, "")).isEmpty();
        assertThat(checked(field, "   ")).isEmpty();
    }

    @Test
    void control_characters_become_spaces() {
        assertThat(checked(ReadField.TITLE, "\u0000Für\u0007Elise\n")).isEqualTo(" Für Elise");
    }

    @ParameterizedTest
    @CsvSource({
        "KEY_SIGNATURE, 8, fifths",
        "KEY_SIGNATURE, -8, fifths",
        "KEY_SIGNATURE, D major, fifths",
        "TIME_SIGNATURE, 0/4, time signature",
        "TIME_SIGNATURE, 3/5, time signature",
        "TIME_SIGNATURE, 3, time signature",
        "FIRST_CLEF, Treble, clef",
        "FIRST_CLEF, treble bass, clef",
        "CLEFS, treble 4, clef",
        "KEY, loud, E-flat major",
        "INSTRUMENTS, ', ;', voice",
        "STAVES, 0, 1 to 64",
        "STAVES, 65, 1 to 64",
        "STAVES, two, 1 to 64",
        "DIFFICULTY_LEVEL, 0, 1 to 10",
        "DIFFICULTY_LEVEL, 11, 1 to 10",
        "LYRICS, maybe, yes",
        "STYLE_PERIOD, cubist, baroque",
        "WRITING, typed, handwritten",
        "PICTURE_QUALITY, good, better",
        "DIFFICULTY_REASONS, density=1, Reasons",
        "TITLE, '   ', title",
        "CLEFS, '', clefs",
        "KEY_SIGNATURE, '', key_signature",
        "STAVES, '', staves",
        "LYRICS, '', lyrics"
    })
    void what_is_none_for_the_field_is_refused(ReadField field, String typed, String words) {
        assertRefused(Refusal.Kind.INVALID, words, () -> checked(field, typed));
    }

    @Test
    void a_text_has_at_most_255_characters() {
        String longest = "x".repeat(255);

        assertThat(checked(ReadField.TITLE, longest)).isEqualTo(longest);
        assertRefused(Refusal.Kind.INVALID, "1 to 255", () -> checked(ReadField.TITLE, longest + "x"));
    }
}
