package org.mirubato.processors.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirubato.domain.score.ReadField;
import org.mirubato.domain.score.ReadValue;
import org.mirubato.processors.child.WorkerLimits;
import org.mirubato.processors.pdf.ChildWorkers;
import org.mirubato.processors.pdf.ScoreFileWorkers;
import org.mirubato.processors.pdf.WorkResult;
import org.mirubato.processors.pdf.WorkResult.Done;
import org.mirubato.processors.reading.ScoreReader.ReadScore;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The studies that MuseScore engraved, one for each key signature: what is printed on them is read to the letter. */
class StudiesIT {

    private static final Path STUDIES = Path.of("..", "bench", "studies");

    private record Study(
            String file,
            String title,
            String composer,
            @Nullable String opus,
            String clefs,
            int fifths,
            String key,
            String firstTime,
            String instruments,
            String tempo,
            int staves,
            boolean lyrics,
            int pages) {

        /** What has to be read, field by field. */
        String told() {
            return String.join(
                    " | ",
                    Stream.of(
                                    file,
                                    title,
                                    composer,
                                    opus,
                                    firstClef(),
                                    clefs,
                                    fifths,
                                    key,
                                    firstTime,
                                    instruments,
                                    tempo,
                                    staves,
                                    lyrics ? "yes" : "no",
                                    pages)
                            .map(String::valueOf)
                            .toList());
        }

        private String firstClef() {
            return clefs.split(" ")[0];
        }
    }

    @Test
    void studies_in_all_key_signatures_are_read_to_the_letter(@TempDir Path folder) {
        List<String> read = new ArrayList<>();
        try (ChildWorkers workers = new ChildWorkers(WorkerLimits.usual(), folder);
                ScoreFileWorkers.Lease worker = workers.lease("a user");
                ScoreReader reader = new ScoreReader()) {
            for (Study study : studies()) {
                read.add(told(study.file(), reader.read(worker, STUDIES.resolve(study.file()))));
            }
        }

        assertThat(read)
                .containsExactlyElementsOf(studies().stream().map(Study::told).toList());
    }

    @Test
    void studies_cover_all_key_signatures_seven_clefs_and_eight_metres() {
        assertThat(studies().stream().map(Study::fifths)).hasSize(15).doesNotHaveDuplicates();
        assertThat(studies().stream()
                        .flatMap(study -> Stream.of(study.clefs().split(" ")))
                        .distinct())
                .hasSizeGreaterThanOrEqualTo(7);
        assertThat(studies().stream().map(Study::firstTime).distinct()).hasSizeGreaterThanOrEqualTo(8);
    }

    private static List<Study> studies() {
        return List.of(JsonMapper.builder()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build()
                .readValue(STUDIES.resolve("truth.json").toFile(), Study[].class));
    }

    private static String told(String file, WorkResult<ReadScore> result) {
        assertThat(result).isInstanceOf(Done.class);
        ReadScore score = ((Done<ReadScore>) result).value();
        return file + " | "
                + String.join(
                        " | ",
                        Stream.of(
                                        ReadField.TITLE,
                                        ReadField.COMPOSER,
                                        ReadField.OPUS,
                                        ReadField.FIRST_CLEF,
                                        ReadField.CLEFS,
                                        ReadField.KEY_SIGNATURE,
                                        ReadField.KEY,
                                        ReadField.TIME_SIGNATURE,
                                        ReadField.INSTRUMENTS,
                                        ReadField.TEMPO_MARKING,
                                        ReadField.STAVES,
                                        ReadField.LYRICS)
                                .map(field -> score.reading()
                                        .value(field)
                                        .map(ReadValue::value)
                                        .orElse(null))
                                .map(Objects::toString)
                                .toList())
                + " | " + score.inspection().pageCount();
    }
}
