package org.mirubato.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mirubato.domain.score.ReadField;
import org.mirubato.domain.score.ReadValue;
import org.mirubato.domain.score.Reading;
import org.mirubato.processors.pdf.Inspection;
import org.mirubato.processors.pdf.UnreadableReason;
import org.mirubato.processors.pdf.WorkResult;
import org.mirubato.processors.pdf.WorkResult.Done;
import org.mirubato.processors.pdf.WorkResult.Unreadable;
import org.mirubato.processors.reading.ScoreReader.ReadScore;

class DifficultyAgreementTest {

    @Test
    void levels_are_counted_that_agree_or_are_next_to_each_other_where_both_are_told() {
        List<WorkResult<ReadScore>> worn = List.of(read("3"), read("4"), read("9"), read(), read("2"), read("5"));
        List<WorkResult<ReadScore>> unworn = List.of(
                read("3"), read("5"), read("5"), read("4"), new Unreadable<>(UnreadableReason.DAMAGED), read("4"));

        assertThat(DifficultyAgreement.of(worn, unworn).figures())
                .extracting(Figure::line)
                .allSatisfy(line -> assertThat(line).contains("of 4"))
                .satisfiesExactly(
                        same -> assertThat(same).startsWith("accuracy.difficulty_same\t1\t"),
                        next -> assertThat(next).startsWith("accuracy.difficulty_next\t2\t"));
    }

    private static WorkResult<ReadScore> read(String... level) {
        List<ReadValue> values = List.of(level).stream()
                .map(each -> new ReadValue(ReadField.DIFFICULTY_LEVEL, each, 0.6, "glyphs", null))
                .toList();
        Inspection file = new Inspection("application/pdf", List.of(), null, null, false);
        return new Done<>(new ReadScore(file, new Reading("test", values)));
    }
}
