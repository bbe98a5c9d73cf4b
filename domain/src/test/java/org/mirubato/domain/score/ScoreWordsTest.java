package org.mirubato.domain.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mirubato.domain.score.ScoreCommand.UploadScore;

/** The words of scores on the wire, and values that nobody can change from outside. */
class ScoreWordsTest {

    @Test
    void fields_steps_and_kinds_of_file_have_their_words() {
        assertThat(ReadField.FIRST_CLEF.word()).isEqualTo("first_clef");
        assertThat(ProcessingStep.PAGES.word()).isEqualTo("pages");
        assertThat(MediaType.PDF.mime()).isEqualTo("application/pdf");
        assertThat(MediaType.PDF.sourceType()).isEqualTo("pdf");
        assertThat(MediaType.PNG.mime()).isEqualTo("image/png");
        assertThat(MediaType.JPEG.mime()).isEqualTo("image/jpeg");
        assertThat(MediaType.JPEG.sourceType()).isEqualTo("image");
    }

    @Test
    void a_reading_finds_its_value_for_a_field() {
        assertThat(Scores.READING.value(ReadField.TITLE)).map(ReadValue::value).contains("Arabesque");
        assertThat(Scores.READING.value(ReadField.OPUS)).isEmpty();
    }

    @Test
    void a_reading_keeps_what_it_was_given() {
        List<ReadValue> values = new ArrayList<>(Scores.READING.values());
        Reading reading = new Reading("engraved-1", values);

        values.clear();

        assertThat(reading).isEqualTo(Scores.READING);
    }

    @Test
    void an_upload_keeps_what_it_was_given() {
        Map<ReadField, String> given = new EnumMap<>(Map.of(ReadField.TITLE, "Arabesque"));
        UploadScore upload = Scores.upload(given);

        given.clear();

        assertThat(upload.given()).containsOnlyKeys(ReadField.TITLE);
    }
}
