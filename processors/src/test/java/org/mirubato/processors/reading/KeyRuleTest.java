package org.mirubato.processors.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mirubato.domain.score.MusicalKey;
import org.mirubato.domain.score.ReadField;
import org.mirubato.domain.score.ReadValue;

class KeyRuleTest {

    @ParameterizedTest
    @CsvSource({
        "Sonata in A minor, A minor",
        "Sonata in E-flat major, E-flat major",
        "Sonata a-Moll, A minor",
        "Präludium und Fuge B-Dur, B-flat major",
        "Suite h-moll, B minor",
        "Nocturne en si bémol mineur, B-flat minor",
        "Estudio en la menor, A minor",
        "Sonata in fa diesis minore, F-sharp minor",
        "降E大调夜曲, E-flat major",
        "升C小調, C-sharp minor",
        "fis minor, F-sharp minor",
        "Gigue en ré majeur, D major"
    })
    void keys_are_named_in_many_languages(String text, String key) {
        assertThat(KeyNames.key(text).map(MusicalKey::words)).contains(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"In a minority", "Amajor", "dorian on d", "Minor Swing", "Concerto in D"})
    void other_words_name_no_key(String text) {
        assertThat(KeyNames.key(text)).isEmpty();
    }

    @Test
    void the_last_bass_note_is_the_tonic() {
        // lower line of the bass staff is G: steps 1 is A, 3 is C
        assertThat(key(piano().sign("noteheadBlack", 120, 160, 3).sign("noteheadBlack", 500, 160, 1)))
                .isEqualTo("A minor");
        assertThat(key(piano().sign("noteheadBlack", 120, 160, 1).sign("noteheadBlack", 500, 160, 3)))
                .isEqualTo("C major");
    }

    @Test
    void raised_sevenths_make_a_minor_key_even_when_the_music_ends_elsewhere() {
        Sheet sheet = piano();
        for (int x = 120; x < 400; x += 40) {
            // G on the second line of the treble staff
            sheet.sign("accidentalSharp", x - 8, 100, 2).sign("noteheadBlack", x, 100, 2);
        }

        assertThat(key(sheet.sign("noteheadBlack", 500, 160, 4))).isEqualTo("A minor");
    }

    @Test
    void an_old_signature_wants_one_flat_less_than_today() {
        Sheet sheet = piano().sign("accidentalFlat", 70, 100, 4).sign("accidentalFlat", 70, 160, 2);
        for (int x = 120; x < 400; x += 40) {
            // F sharp, which leads to G
            sheet.sign("accidentalSharp", x - 8, 100, 1).sign("noteheadBlack", x, 100, 1);
        }

        assertThat(key(sheet.sign("noteheadBlack", 100, 160, 0).sign("noteheadBlack", 500, 160, 0)))
                .isEqualTo("G minor");
    }

    @Test
    void the_name_in_the_title_beats_what_the_notes_say() {
        Sheet sheet = piano().centred("Sonata in A minor", 40, 18, "Serif-Bold").sign("noteheadBlack", 500, 160, 3);

        assertThat(key(sheet)).isEqualTo("A minor");
    }

    @Test
    void the_last_page_has_the_last_note() {
        Sheet first = piano().sign("noteheadBlack", 120, 160, 3).sign("noteheadBlack", 500, 160, 3);
        Sheet last = piano().sign("noteheadBlack", 120, 160, 3).sign("noteheadBlack", 500, 160, 1);

        assertThat(new EngravedReader()
                        .read(List.of(first.page(1), last.page(2)), null)
                        .value(ReadField.KEY)
                        .map(ReadValue::value))
                .contains("A minor");
    }

    @Test
    void without_notes_nobody_can_tell() {
        assertThat(key(piano())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"-1, D minor", "-2, D minor", "2, ''", "-4, ''"})
    void a_later_movement_on_a_picture_is_not_in_the_key_that_heads_the_whole_sonata(String signature, String key) {
        UprightPage page = UprightPage.of(
                piano().centred("Sonata in D minor", 40, 18, "Serif").page());
        List<Staff> staves = StaffFinder.find(page.contents());
        FirstSystem system = FirstSystem.of(staves, page.contents()).orElseThrow();
        List<ReadValue> read = List.of(new ReadValue(ReadField.KEY_SIGNATURE, signature, 0.9, "vision", null));

        PieceNotes notes = PieceNotes.of(List.of(page), page, staves);

        List<ReadValue> values = new Musician(page, system, staves, notes, read, Set.of()).valuesOfPicture();

        assertThat(values.stream()
                        .filter(value -> value.field() == ReadField.KEY)
                        .map(ReadValue::value)
                        .collect(Collectors.joining()))
                .isEqualTo(key);
    }

    private static Sheet piano() {
        return new Sheet()
                .staff(100)
                .staff(160)
                .systemStart(100, 180)
                .sign("gClef", 55, 100, 2)
                .sign("fClef", 55, 160, 6);
    }

    private static String key(Sheet sheet) {
        return new EngravedReader()
                .read(List.of(sheet.page()), null)
                .value(ReadField.KEY)
                .map(ReadValue::value)
                .orElse("");
    }
}
