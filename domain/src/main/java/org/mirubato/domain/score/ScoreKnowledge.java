package org.mirubato.domain.score;

import static org.mirubato.domain.score.ScoreDocument.putIfKnown;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The part of a {@link ScoreDocument} that tells what a musician would say of the piece. */
final class ScoreKnowledge {

    /** The harder of these levels are for those who are no beginners any more, and for the advanced. */
    private static final int LAST_OF_BEGINNERS = 4;

    private static final int LAST_OF_INTERMEDIATE = 6;

    private ScoreKnowledge() {}

    /** The fields that stand on the score itself; what isn't known is absent. */
    static Map<String, Object> of(ScoreView score) {
        Map<String, Object> doc = new LinkedHashMap<>();
        putIfKnown(doc, "key", score.told(ReadField.KEY));
        putIfKnown(doc, "movement", score.told(ReadField.MOVEMENT));
        putIfKnown(doc, "tempo_marking", score.told(ReadField.TEMPO_MARKING));
        putIfKnown(doc, "instrument", instrument(instruments(score)));
        putIfKnown(doc, "style_period", score.told(ReadField.STYLE_PERIOD));
        putDifficulty(doc, score);
        Map<String, Object> seen = new LinkedHashMap<>();
        String staves = score.told(ReadField.STAVES);
        putIfKnown(seen, "staffCount", staves == null ? null : Integer.valueOf(staves));
        String lyrics = score.told(ReadField.LYRICS);
        putIfKnown(seen, "hasLyrics", lyrics == null ? null : lyrics.equals("yes"));
        putIfKnown(doc, "visual_analysis", seen.isEmpty() ? null : seen);
        return doc;
    }

    /** What the contract keeps under {@code metadata}. */
    static Map<String, Object> metadata(ScoreView score) {
        Map<String, Object> doc = new LinkedHashMap<>();
        putIfKnown(doc, "arrangedBy", score.told(ReadField.ARRANGER));
        putIfKnown(doc, "catalogNumber", score.told(ReadField.OPUS));
        List<String> instruments = instruments(score);
        putIfKnown(doc, "instrumentation", instruments.isEmpty() ? null : instruments);
        return doc;
    }

    private static void putDifficulty(Map<String, Object> doc, ScoreView score) {
        ReadValue level = score.reading().get(ReadField.DIFFICULTY_LEVEL);
        if (level == null) {
            return;
        }
        int number = Integer.parseInt(level.value());
        doc.put("difficulty", label(number));
        doc.put("difficulty_level", number);
        String reasons = score.told(ReadField.DIFFICULTY_REASONS);
        // they speak for the level that was read, not for the user's own
        if (reasons != null && !level.source().equals(ScoreView.BY_USER)) {
            doc.put("difficulty_reasons", DifficultyReason.phrases(reasons));
        }
    }

    private static String label(int level) {
        if (level <= LAST_OF_BEGINNERS) {
            return "beginner";
        }
        return level <= LAST_OF_INTERMEDIATE ? "intermediate" : "advanced";
    }

    private static List<String> instruments(ScoreView score) {
        String named = score.told(ReadField.INSTRUMENTS);
        return named == null ? List.of() : List.of(named.split(", "));
    }

    /** The one word that clients filter by: piano, guitar or both before all others, as the contract has no more. */
    private static @Nullable String instrument(List<String> instruments) {
        String usual =
                Stream.of("piano", "guitar").filter(instruments::contains).collect(Collectors.joining("+"));
        if (usual.isEmpty()) {
            return instruments.isEmpty() ? null : instruments.get(0);
        }
        return usual.contains("+") ? "both" : usual;
    }
}
