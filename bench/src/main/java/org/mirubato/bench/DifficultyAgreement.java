package org.mirubato.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mirubato.domain.score.ReadField;
import org.mirubato.domain.score.ReadValue;
import org.mirubato.processors.pdf.WorkResult;
import org.mirubato.processors.pdf.WorkResult.Done;
import org.mirubato.processors.reading.ScoreReader.ReadScore;

/**
 * How far the difficulty that is read from worn pages lies from that of the same files unworn. No catalogue tells it.
 *
 * @param levels of those scores that have one both ways: by how much they differ
 */
record DifficultyAgreement(List<Integer> levels) {

    /** @param unworn of the same scores, in the same order */
    static DifficultyAgreement of(List<WorkResult<ReadScore>> worn, List<WorkResult<ReadScore>> unworn) {
        List<Integer> levels = new ArrayList<>();
        for (int i = 0; i < worn.size(); i++) {
            Optional<Integer> there = level(unworn.get(i));
            level(worn.get(i))
                    .flatMap(here -> there.map(other -> Math.abs(here - other)))
                    .ifPresent(levels::add);
        }
        return new DifficultyAgreement(levels);
    }

    private static Optional<Integer> level(WorkResult<ReadScore> result) {
        return result instanceof Done<ReadScore> done
                ? done.value()
                        .reading()
                        .value(ReadField.DIFFICULTY_LEVEL)
                        .map(ReadValue::value)
                        .map(Integer::valueOf)
                : Optional.empty();
    }

    List<Figure> figures() {
        return List.of(
                Figure.plain("accuracy.difficulty_same", apart(0), "of " + levels.size(), "as on the unworn page"),
                Figure.plain("accuracy.difficulty_next", apart(1), "of " + levels.size(), "one level off"));
    }

    private long apart(int by) {
        return levels.stream().filter(level -> level == by).count();
    }
}
