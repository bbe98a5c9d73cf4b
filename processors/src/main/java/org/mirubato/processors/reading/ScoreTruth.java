package org.mirubato.processors.reading;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is known about one score of a test set, in the form of its {@code truth.json}; null for what is not known.
 *
 * @param instrument as Mutopia's catalogue names them, such as "Voice and Piano" or "Harpsichord, Piano"
 * @param firstKey tonic in LilyPond's spelling (Dutch, English or solmisation) and mode, such as "ees major"
 * @param firstTime such as "6/8"
 * @param firstClef the first clef in the engraver's source, not always the top staff's
 */
public record ScoreTruth(
        String file,
        @Nullable String title,
        @Nullable String composer,
        @Nullable String opus,
        @Nullable String instrument,
        @Nullable String firstKey,
        @Nullable String firstTime,
        @Nullable String firstClef,
        int pages) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** Reads a folder's {@code truth.json}, an array of such records. */
    public static List<ScoreTruth> load(Path folder) {
        return List.of(JSON.readValue(folder.resolve("truth.json").toFile(), ScoreTruth[].class));
    }
}
