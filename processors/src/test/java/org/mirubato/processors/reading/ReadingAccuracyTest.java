package org.mirubato.processors.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mirubato.domain.score.ReadField;
import org.mirubato.domain.score.ReadValue;
import org.mirubato.domain.score.Reading;
import org.mirubato.processors.reading.ReadingAccuracy.Comparison;
import org.mirubato.processors.reading.ReadingAccuracy.Figure;
import org.mirubato.processors.reading.ReadingAccuracy.Verdict;
import tools.jackson.databind.json.JsonMapper;

class ReadingAccuracyTest {

    @Test
    void case_accents_punctuation_and_life_years_do_not_count() {
        assertThat(Likeness.agree("Antonín Dvořák (1841 – 1904)", "ANTONIN DVORAK"))
                .isTrue();
        assertThat(Likeness.agree("L'Esclave", "L’esclave")).isTrue();
        assertThat(Likeness.agree("Friedrich Silcher (1827)", "Friedrich Silcher"))
                .isTrue();
    }

    @Test
    void the_sign_for_number_is_the_same_as_its_letters() {
        assertThat(Folding.fold("Vocalise № 1")).isEqualTo(Folding.fold("vocalise no 1"));
    }

    @Test
    void a_part_counts_from_sixty_percent_on() {
        assertThat(Likeness.agree("Sonata in C major (fragment)", "Sonata in C major"))
                .isTrue();
        assertThat(Likeness.agree("Irby (hymntune)", "Irby")).isFalse();
    }

    @Test
    void what_a_catalogue_adds_behind_the_printed_words_may_be_left_aside() {
        assertThat(Likeness.agreeSoFar("Irby (hymntune)", "Irby")).isTrue();
        assertThat(Likeness.agreeSoFar("Suonata prima. From the first book", "SUONATA PRIMA"))
                .isTrue();
        assertThat(Likeness.agreeSoFar("Irby (hymntune)", "tune")).isFalse();
        assertThat(Likeness.agreeSoFar("Irby (hymntune)", "Ir")).isFalse();
        assertThat(Likeness.agreeSoFar("Irby", "")).isFalse();
        assertThat(Likeness.agreeSoFar("Irby (hymntune)", "—")).isFalse();
    }

    @Test
    void an_ensemble_is_two_players_of_its_family_and_nobody_else() {
        assertThat(instruments("Brass Ensemble", "trumpet, tuba")).isEqualTo(Verdict.RIGHT);
        assertThat(instruments("Brass Ensemble", "trumpet")).isEqualTo(Verdict.WRONG);
        assertThat(instruments("Brass Ensemble", "trumpet, flute")).isEqualTo(Verdict.WRONG);
        assertThat(instruments("Trumpet, Tuba", "trumpet")).isEqualTo(Verdict.WRONG);
    }

    @Test
    void small_slips_are_forgiven_and_nothing_read_is_wrong() {
        assertThat(Likeness.agree("Johann Sebastian Bach", "Johann Sebastian Bahc"))
                .isTrue();
        assertThat(Likeness.agree("Toccata", "Fugue")).isFalse();
        assertThat(Likeness.agree("Toccata", "")).isFalse();
        assertThat(Likeness.agree("Toccata", "—")).isFalse();
    }

    @Test
    void keys_are_compared_by_their_fifths() {
        assertThat(KeyNames.fifths("ees major")).hasValue(-3);
        assertThat(KeyNames.fifths("as major")).hasValue(-4);
        assertThat(KeyNames.fifths("si minor")).hasValue(2);
        assertThat(KeyNames.fifths("fis minor")).hasValue(3);
        assertThat(KeyNames.fifths("e minor")).hasValue(1);
        assertThat(KeyNames.fifths("B-flat major")).hasValue(-2);
        assertThat(KeyNames.fifths("dorian on d")).isEmpty();
    }

    @Test
    void numbers_agree_when_one_is_the_same_and_none_contradicts() {
        assertThat(opus("O 60", "Op. 60, No. 3")).isEqualTo(Verdict.RIGHT);
        assertThat(opus("D.498 (Op. 98, No. 2)", "D. 498")).isEqualTo(Verdict.RIGHT);
        assertThat(opus("D.498 (Op. 98, No. 2)", "Op. 98, No. 3; D. 498")).isEqualTo(Verdict.WRONG);
        assertThat(opus("BWV 797", "BWV 79")).isEqualTo(Verdict.WRONG);
        assertThat(opus("BWV 797", "797")).isEqualTo(Verdict.WRONG);
    }

    /** What a line of {@code truth.json} says that knows one thing. */
    private static ScoreTruth truth(String name, Object known) {
        return JsonMapper.shared().convertValue(Map.of("file", "a.pdf", "pages", 1, name, known), ScoreTruth.class);
    }

    private static Verdict instruments(String known, String read) {
        ScoreTruth truth = truth("instrument", known);
        Reading reading = new Reading("test", List.of(new ReadValue(ReadField.INSTRUMENTS, read, 1, "text", null)));
        return ReadingAccuracy.compare(truth, 1, reading).get(1).verdict();
    }

    private static Verdict opus(String known, String read) {
        ScoreTruth truth = truth("opus", known);
        Reading reading = new Reading("test", List.of(new ReadValue(ReadField.OPUS, read, 1, "text", null)));
        return ReadingAccuracy.compare(truth, 1, reading).get(1).verdict();
    }

    @Test
    void any_clef_of_the_first_system_is_right_and_what_is_not_known_is_not_compared() {
        ScoreTruth truth = new ScoreTruth(
                "a.pdf", "Air", null, " ", null, null, "3/4", "G_8", 2, null, null, null, null, null, "Hymn");
        Reading reading = new Reading(
                "test",
                List.of(
                        new ReadValue(ReadField.CLEFS, "bass treble_8", 1, "glyphs", null),
                        new ReadValue(ReadField.TIME_SIGNATURE, "6/8", 1, "glyphs", null)));

        List<Comparison> result = ReadingAccuracy.compare(truth, 2, reading);

        assertThat(result)
                .extracting(Comparison::figure, Comparison::verdict)
                .containsExactly(
                        tuple(Figure.PAGES, Verdict.RIGHT),
                        tuple(Figure.TITLE, Verdict.EMPTY),
                        tuple(Figure.TITLE_PRINTED, Verdict.EMPTY),
                        tuple(Figure.FIRST_CLEF, Verdict.RIGHT),
                        tuple(Figure.TIME_SIGNATURE, Verdict.WRONG));
    }

    @ParameterizedTest
    @CsvSource({
        "tempo, Poco moto, TEMPO_MARKING, poco moto, RIGHT",
        "tempo, Largo, TEMPO_MARKING, Presto, WRONG",
        "arranger, Clara Schumann, ARRANGER, Franz Liszt, WRONG",
        "arranger, Clara Schumann, ARRANGER, Clara Schuman, RIGHT",
        "movement, II. Menuetto, MOVEMENT, II. Menuetto, RIGHT",
        "staves, 3, STAVES, 3, RIGHT",
        "staves, 3, STAVES, 2, WRONG",
        "lyrics, true, LYRICS, yes, RIGHT",
        "lyrics, false, LYRICS, yes, WRONG",
        "style, Baroque, STYLE_PERIOD, baroque, RIGHT",
        "style, Romantic, STYLE_PERIOD, classical, WRONG"
    })
    void what_few_sets_know_is_judged_where_they_know_it(
            String name, String known, ReadField field, String read, Verdict verdict) {
        ReadValue value = new ReadValue(field, read, 0.7, "text", null);

        List<Comparison> told = ReadingAccuracy.compare(truth(name, known), 1, new Reading("test", List.of(value)));
        List<Comparison> silent = ReadingAccuracy.compare(truth(name, known), 1, new Reading("test", List.of()));

        Figure figure = Figure.valueOf(field.name());
        assertThat(told)
                .extracting(Comparison::figure, Comparison::verdict, Comparison::confidence)
                .containsExactly(tuple(Figure.PAGES, Verdict.RIGHT, 0.0), tuple(figure, verdict, 0.7));
        assertThat(silent)
                .extracting(Comparison::figure, Comparison::verdict)
                .containsExactly(tuple(Figure.PAGES, Verdict.RIGHT), tuple(figure, Verdict.EMPTY));
    }

    @Test
    void truths_are_loaded_whatever_else_they_tell(@TempDir Path folder) throws IOException {
        String json =
                "[{\"file\":\"a.pdf\",\"title\":\"Air\",\"opus\":null,\"pages\":2,\"lyrics\":true,\"licence\":\"none\"}]";
        Files.writeString(folder.resolve("truth.json"), json);

        List<ScoreTruth> truths = ScoreTruth.load(folder);

        assertThat(truths)
                .containsExactly(new ScoreTruth(
                        "a.pdf", "Air", null, null, null, null, null, null, 2, null, null, null, null, true, null));
    }
}
