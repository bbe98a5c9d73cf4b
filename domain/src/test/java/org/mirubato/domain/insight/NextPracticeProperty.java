package org.mirubato.domain.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class NextPracticeProperty {

    private static final LocalDate TODAY = LocalDate.of(2026, 5, 10);

    @Property(tries = 300)
    void suggestions_share_the_time_there_is_to_the_minute(@ForAll long seed) {
        Random random = new Random(seed);
        int minutes = 1 + random.nextInt(300);
        List<Standing> standings = new ArrayList<>(IntStream.range(0, 1 + random.nextInt(9))
                .mapToObj(number -> new Standing(
                        "Piece " + number,
                        null,
                        random.nextBoolean() ? LearningStatus.LEARNING : LearningStatus.UNKNOWN,
                        ago(random.nextInt(50)),
                        random.nextInt(100),
                        random.nextBoolean() ? TODAY.plusDays(random.nextInt(40)) : null,
                        null))
                .toList());

        List<Suggestion> next = NextPractice.of(standings, TODAY, minutes);

        assertThat(next).hasSizeBetween(1, NextPractice.MOST);
        assertThat(next.stream().mapToInt(Suggestion::minutes).sum()).isEqualTo(minutes);
        assertThat(next).allSatisfy(each -> assertThat(each.minutes()).isPositive());
        assertThat(next).isSortedAccordingTo((one, other) -> Double.compare(other.priority(), one.priority()));
    }

    private static LocalDate ago(int days) {
        return TODAY.minusDays(days);
    }
}
