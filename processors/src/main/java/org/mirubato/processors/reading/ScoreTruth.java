package org.mirubato.processors.reading;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is known about one score of a test set, in the form of its {@code truth.json}; null for what is not known, which is what
 * older sets say of all that follows the pages.
 *
 * @param instrument as Mutopia's catalogue names them, such as "Voice and Piano" or "Harpsichord, Piano"
 * @param firstKey tonic in LilyPond's spelling (Dutch, English or solmisation) and mode, such as "ees major"
 * @param firstTime such as "6/8"
 * @param firstClef the first clef in the engraver's source, not always the top staff's
 * @param tempo the words over the first bar, without a metronome's number
 * @param movement as printed, such as "II. Menuetto"
 * @param staves of the first system
 * @param lyrics whether words to be sung stand under the notes
 * @param style as Mutopia's catalogue names it, such as "Baroque"; some of its styles are no period
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
        int pages,
        @Nullable String tempo,
        @Nullable String arranger,
        @Nullable String movement,
        @Nullable Integer staves,
        @Nullable Boolean lyrics,
        @Nullable String style) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** Reads a folder's {@code truth.json}, an array of such records. */
    public static List<ScoreTruth> load(Path folder) {
        return List.of(JSON.readValue(folder.resolve("truth.json").toFile(), ScoreTruth[].class));
    }
}
