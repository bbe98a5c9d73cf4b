package org.mirubato.processors.score;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.score.ReadField;
import org.mirubato.domain.score.ReadValue;
import org.mirubato.domain.score.Reading;
import org.mirubato.domain.score.ScoreEvent.ScoreRead;
import org.mirubato.domain.score.ScoreFold;
import org.mirubato.domain.score.ScoreId;
import org.mirubato.domain.score.ScoreView;

/**
 * What reading a score anew changes.
 *
 * @param changes fields that the user has not corrected and that have another value, in their order
 * @param failure why the score was not read anew; null when it was
 */
public record RereadScore(
        ScoreId scoreId, List<Change> changes, @Nullable String failure) {

    /**
     * One field.
     *
     * @param before null where there was none
     * @param after null where there is none any more
     */
    public record Change(
            ReadField field,
            @Nullable ReadValue before,
            @Nullable ReadValue after) {

        private boolean isOne() {
            return !Objects.equals(value(before), value(after));
        }

        private static @Nullable String value(@Nullable ReadValue value) {
            return value == null ? null : value.value();
        }
    }

    /** Keeps a copy of the list. */
    public RereadScore {
        changes = List.copyOf(changes);
    }

    static RereadScore failed(ScoreView score, String why) {
        return new RereadScore(score.id(), List.of(), why);
    }

    /** What becomes of the score is worked out by the fold that keeps it, so that corrections stay here as there. */
    static RereadScore read(ScoreView score, Reading reading) {
        ScoreRead event = new ScoreRead(score.id(), score.owner(), score.attempt(), reading);
        ScoreView after = Objects.requireNonNull(ScoreFold.fold(score, event, score.updatedAt(), score.version() + 1));
        List<Change> changes = Stream.of(ReadField.values())
                .map(field -> new Change(
                        field, score.reading().get(field), after.reading().get(field)))
                .filter(Change::isOne)
                .toList();
        return new RereadScore(score.id(), changes, null);
    }
}
