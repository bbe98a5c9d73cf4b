package org.mirubato.domain.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.score.ScoreView.PageView;
import org.mirubato.domain.score.ScoreView.Status;

class ScoreDocumentTest {

    @Test
    void a_score_reads_as_the_contract_says() {
        Map<String, Object> doc = ScoreDocument.summary(score(
                List.of(
                        value(ReadField.TITLE, "Sonata", "text"),
                        value(ReadField.COMPOSER, "Clara Schumann", "user"),
                        value(ReadField.CLEFS, "treble bass", "glyphs"),
                        value(ReadField.KEY_SIGNATURE, "-3", "glyphs"),
                        value(ReadField.TIME_SIGNATURE, "6/8", "glyphs")),
                List.of(),
                true));

        assertThat(doc)
                .containsEntry("id", "score_1")
                .containsEntry("composer", "Clara Schumann")
                .containsEntry("clefs", List.of("treble", "bass"))
                .containsEntry("key_fifths", -3)
                .containsEntry("key_signature", "3 flats")
                .containsEntry("time_signature", "6/8")
                .containsEntry("source", "upload")
                .containsEntry("source_type", "pdf")
                .containsEntry("user_id", "user_1")
                .containsEntry("visibility", "private")
                .containsEntry("processing_status", "completed")
                .containsEntry("createdAt", "2026-01-01T00:00:00Z")
                .containsEntry("version", 7L)
                .containsEntry("pdf_url", "/api/scores/score_1/download/pdf")
                .containsEntry("thumbnail_url", "/api/pdf/v2/thumbnail/score_1")
                .doesNotContainKeys("pages", "processing_error", "opus");
    }

    @Test
    void what_a_person_said_is_marked_as_corrected_and_what_was_read_has_its_place() {
        Map<String, Object> doc = ScoreDocument.summary(score(
                List.of(value(ReadField.TITLE, "Sonata", "text"), value(ReadField.OPUS, "Op. 1", "user")),
                List.of(),
                false));

        assertThat(doc).doesNotContainKey("thumbnail_url");
        assertThat(doc.get("reading"))
                .isEqualTo(Map.of(
                        "title",
                        Map.of("value", "Sonata", "confidence", 0.5, "source", "text", "place", place()),
                        "opus",
                        Map.of(
                                "value",
                                "Op. 1",
                                "confidence",
                                0.5,
                                "source",
                                "user",
                                "corrected",
                                true,
                                "place",
                                place())));
    }

    @Test
    void what_there_is_none_of_is_told_to_be_the_users_word_and_stands_nowhere_else() {
        Map<String, Object> doc = ScoreDocument.summary(score(
                List.of(
                        value(ReadField.COMPOSER, "", "user"),
                        value(ReadField.OPUS, "", "user"),
                        value(ReadField.TIME_SIGNATURE, "", "user"),
                        value(ReadField.KEY, "", "user"),
                        value(ReadField.INSTRUMENTS, "", "user"),
                        value(ReadField.MOVEMENT, "", "user"),
                        value(ReadField.ARRANGER, "", "user"),
                        value(ReadField.STYLE_PERIOD, "", "user")),
                List.of(),
                false));

        assertThat(doc)
                .doesNotContainKeys(
                        "composer", "opus", "time_signature", "key", "instrument", "movement", "style_period")
                .containsEntry("metadata", Map.of())
                .extracting("reading", InstanceOfAssertFactories.MAP)
                .extracting("opus", InstanceOfAssertFactories.MAP)
                .containsEntry("value", "")
                .containsEntry("corrected", true);
    }

    @Test
    void what_a_musician_would_say_stands_where_the_contract_looks_for_it() {
        Map<String, Object> doc = ScoreDocument.summary(score(
                List.of(
                        value(ReadField.OPUS, "Op. 98, No. 2; D. 498", "text"),
                        value(ReadField.KEY, "A-flat major", "glyphs"),
                        value(ReadField.INSTRUMENTS, "voice, piano", "notation"),
                        value(ReadField.TEMPO_MARKING, "Langsam", "text"),
                        value(ReadField.MOVEMENT, "II. Menuetto", "text"),
                        value(ReadField.ARRANGER, "Clara Schumann", "text"),
                        value(ReadField.STAVES, "3", "glyphs"),
                        value(ReadField.LYRICS, "yes", "text"),
                        value(ReadField.STYLE_PERIOD, "romantic", "composer"),
                        value(ReadField.DIFFICULTY_LEVEL, "5", "notation"),
                        value(ReadField.DIFFICULTY_REASONS, "density=2", "notation")),
                List.of(),
                true));

        assertThat(doc)
                .containsEntry("key", "A-flat major")
                .containsEntry("instrument", "piano")
                .containsEntry("tempo_marking", "Langsam")
                .containsEntry("movement", "II. Menuetto")
                .containsEntry("style_period", "romantic")
                .containsEntry("difficulty", "intermediate")
                .containsEntry("difficulty_level", 5)
                .containsEntry("difficulty_reasons", List.of("2 notes to a quarter"))
                .containsEntry("visual_analysis", Map.of("staffCount", 3, "hasLyrics", true))
                .containsEntry(
                        "metadata",
                        Map.of(
                                "arrangedBy",
                                "Clara Schumann",
                                "catalogNumber",
                                "Op. 98, No. 2; D. 498",
                                "instrumentation",
                                List.of("voice", "piano")));
    }

    @ParameterizedTest
    @CsvSource({"4, beginner", "5, intermediate", "6, intermediate", "7, advanced"})
    void a_level_has_its_label_and_the_users_own_level_no_reasons(String level, String label) {
        Map<String, Object> doc = ScoreDocument.summary(score(
                List.of(
                        value(ReadField.DIFFICULTY_LEVEL, level, "user"),
                        value(ReadField.DIFFICULTY_REASONS, "density=2", "notation"),
                        value(ReadField.LYRICS, "no", "text")),
                List.of(),
                true));

        assertThat(doc)
                .containsEntry("difficulty", label)
                .containsEntry("visual_analysis", Map.of("hasLyrics", false))
                .doesNotContainKey("difficulty_reasons");
    }

    @ParameterizedTest
    @CsvSource({"'flute, guitar', guitar", "'guitar, piano', both", "'flute, viola', flute"})
    void one_instrument_stands_for_all(String instruments, String one) {
        Map<String, Object> doc = ScoreDocument.summary(
                score(List.of(value(ReadField.INSTRUMENTS, instruments, "text")), List.of(), true));

        assertThat(doc)
                .containsEntry("instrument", one)
                .doesNotContainKeys("visual_analysis", "difficulty", "style_period");
    }

    @Test
    void a_value_has_beside_it_what_other_readers_say_and_the_score_what_is_in_doubt() {
        ReadValue other = new ReadValue(ReadField.TITLE, "Sonatine", 0.2, "text", null);
        ScoreView score = score(
                List.of(value(ReadField.TITLE, "Sonata", "text"), value(ReadField.OPUS, "Op. 1", "user")),
                new ReadBy("engraved-1+picture-1", true, List.of(other)));

        Map<String, Object> doc = ScoreDocument.summary(score);

        assertThat(doc)
                .containsEntry("doubts", List.of("title"))
                .containsEntry("read_by", "engraved-1+picture-1")
                .containsEntry("partial", true)
                .extractingByKey("reading", InstanceOfAssertFactories.MAP)
                .extractingByKey("title", InstanceOfAssertFactories.MAP)
                .containsEntry("others", List.of(Map.of("value", "Sonatine", "confidence", 0.2, "source", "text")));
    }

    @Test
    void pages_stand_in_the_detail_alone_and_an_unreadable_one_says_why() {
        List<PageView> pages = List.of(new PageView(1, 1200, 1700, null), new PageView(2, 0, 0, "too large"));

        Map<String, Object> doc = ScoreDocument.detail(score(List.of(), pages, true));

        assertThat(doc.get("pages"))
                .isEqualTo(List.of(
                        Map.of("page_number", 1, "width", 1200, "height", 1700, "url", "/api/scores/score_1/pages/1"),
                        Map.of("page_number", 2, "unreadable", "too large")));
    }

    @Test
    void key_signatures_are_told_in_words() {
        assertThat(ScoreDocument.keyInWords(0)).isEqualTo("no sharps or flats");
        assertThat(ScoreDocument.keyInWords(1)).isEqualTo("1 sharp");
        assertThat(ScoreDocument.keyInWords(-1)).isEqualTo("1 flat");
        assertThat(ScoreDocument.keyInWords(7)).isEqualTo("7 sharps");
    }

    private static Map<String, Object> place() {
        return Map.of("page", 1, "x", 0.1, "y", 0.2, "width", 0.3, "height", 0.4);
    }

    private static ReadValue value(ReadField field, String value, String source) {
        return new ReadValue(field, value, 0.5, source, new Place(1, 0.1, 0.2, 0.3, 0.4));
    }

    private static ScoreView score(List<ReadValue> values, List<PageView> pages, boolean thumbnail) {
        return score(values, pages, thumbnail, null);
    }

    private static ScoreView score(List<ReadValue> values, ReadBy readBy) {
        return score(values, List.of(), true, readBy);
    }

    private static ScoreView score(
            List<ReadValue> values, List<PageView> pages, boolean thumbnail, @Nullable ReadBy readBy) {
        Map<ReadField, ReadValue> reading = new LinkedHashMap<>();
        values.forEach(value -> reading.put(value.field(), value));
        return new ScoreView(
                new ScoreId("score_1"),
                new UserId("user_1"),
                "Sonata",
                new ContentHash("a".repeat(64)),
                MediaType.PDF,
                "sonata.pdf",
                1000,
                2,
                Status.COMPLETED,
                null,
                1,
                thumbnail,
                reading,
                readBy,
                pages,
                Instant.parse("2026-01-01T00:00:00Z"),
                Instant.parse("2026-01-02T00:00:00Z"),
                7);
    }
}
